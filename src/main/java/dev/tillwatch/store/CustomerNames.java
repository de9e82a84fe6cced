package dev.tillwatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of customers, remembered for those met last; shared by all connections. */
final class CustomerNames {

    /** Names kept; about 10 MB. */
    private static final int MOST = 100_000;

    private static final float LOAD = 0.75f;

    private final LinkedHashMap<Long, String> known = new LinkedHashMap<>(16, LOAD, true);

    /** Puts the names that are known into {@code nameOf}, and gives the queries that put in the others. */
    List<Query> questions(Collection<Long> ids, Map<Long, String> nameOf, int limitMs) {
        Set<Long> missing = new TreeSet<>();
        synchronized (known) {
            for (long id : ids) {
                String name = known.get(id);
                if (name == null) {
                    missing.add(id);
                } else {
                    nameOf.put(id, name);
                }
            }
        }
        return IdLists.pieces(missing).stream()
                .map(piece ->
                        new Query(Sql.select(Sql.customers(piece.size()), limitMs), piece, row -> learn(row, nameOf)))
                .toList();
    }

    private boolean learn(ResultSet row, Map<Long, String> nameOf) throws SQLException {
        String name = row.getString(2);
        return name != null && !remember(row.getLong(1), name, nameOf).isEmpty();
    }

    private String remember(long id, String name, Map<Long, String> names) {
        names.put(id, name);
        synchronized (known) {
            known.put(id, name);
            if (known.size() > MOST) {
                known.pollFirstEntry();
            }
        }
        return name;
    }
}
