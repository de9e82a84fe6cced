package dev.tillwatch.evaluate.real;

import java.util.HashMap;
import java.util.Map;

/** One row of a CSV file, its cells by the names of their columns. */
@SuppressWarnings("ArrayRecordComponent")
record Row(Map<String, Integer> columns, String[] cells) {

    static Map<String, Integer> columns(String head) {
        Map<String, Integer> columns = new HashMap<>();
        for (String name : head.split(",", -1)) {
            columns.put(name.strip(), columns.size());
        }
        return columns;
    }

    String get(String column) {
        Integer index = columns.get(column);
        if (index == null || index >= cells.length) {
            throw new IllegalArgumentException("no " + column);
        }
        return cells[index];
    }
}
