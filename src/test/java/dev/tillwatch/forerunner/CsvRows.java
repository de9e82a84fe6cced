package dev.tillwatch.forerunner;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV by the grammar of RFC 4180 and nothing looser: CRLF after every row, quotes only around a whole cell. */
final class CsvRows {

    private final String text;
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    static List<List<String>> parse(String text) {
        CsvRows reader = new CsvRows(text);
        List<List<String>> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next(",")) {
            cells.add(cell());
        }
        if (!next("\r\n")) {
            throw new AssertionError("no comma and no end of the row at " + at + ": " + text.substring(at));
        }
        return cells;
    }

    private boolean next(String expected) {
        if (text.startsWith(expected, at)) {
            at += expected.length();
            return true;
        }
        return false;
    }

    private String cell() {
        int start = at;
        if (!next("\"")) {
            while (at < text.length() && "\",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }
        StringBuilder cell = new StringBuilder();
        while (!next("\"")) {
            cell.append(text.charAt(at++));
            if (next("\"\"")) {
                cell.append('"');
            }
        }
        return cell.toString();
    }
}
