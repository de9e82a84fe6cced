package dev.tillwatch.store;

import dev.tillwatch.monitor.ShopUnavailable;
import java.util.Collection;
import java.util.HashMap;
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

    /** The names of these customers as far as they exist. */
    Map<Long, String> of(Collection<Long> ids, Db db, int limitMs) throws ShopUnavailable {
        Map<Long, String> names = new HashMap<>();
        Set<Long> missing = new TreeSet<>();
        synchronized (known) {
            for (long id : ids) {
                String name = known.get(id);
                if (name == null) {
                    missing.add(id);
                } else {
                    names.put(id, name);
                }
            }
        }
        for (List<Long> piece : IdLists.pieces(missing)) {
            db.each(
                    Sql.select(Sql.customers(piece.size()), limitMs),
                    statement -> IdLists.bind(statement, piece),
                    row -> {
                        String name = row.getString(2);
                        return name == null ? "" : remember(row.getLong(1), name, names);
                    });
        }
        return names;
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
