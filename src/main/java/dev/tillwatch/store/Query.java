package dev.tillwatch.store;

import java.util.List;

/** One statement with its parameters, and what takes each of its rows. */
record Query(String sql, List<?> parameters, Db.RowReader<?> reader) {

    Query {
        parameters = List.copyOf(parameters);
    }

    /** A statement whose rows end up in a list. */
    static <T> Query into(List<T> rows, String sql, List<?> parameters, Db.RowReader<T> reader) {
        return new Query(sql, parameters, row -> rows.add(reader.read(row)));
    }
}
