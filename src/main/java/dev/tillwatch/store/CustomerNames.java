package dev.tillwatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of customers, remembered for a while for those met last; shared by all connections. */
final class CustomerNames {

    /** Names kept; about 10 MB. */
    private static final int MOST = 100_000;

    private static final float LOAD = 0.75f;

    /** A customer may be renamed: a name is asked for again after this time. */
    static final Duration LASTS = Duration.ofMinutes(10);

    /** A name and when it was read. */
    private record Known(String name, Instant at) {}

    private final InstantSource clock;
    private final LinkedHashMap<Long, Known> known = new LinkedHashMap<>(16, LOAD, true);

    CustomerNames(InstantSource clock) {
        this.clock = clock;
    }

    /** Puts the names that are known into {@code nameOf}, and gives the queries that put in the others. */
    List<Query> questions(Collection<Long> ids, Map<Long, String> nameOf, int limitMs) {
        Set<Long> missing = new TreeSet<>();
        synchronized (known) {
            Instant oldest = clock.instant().minus(LASTS);
            for (long id : ids) {
                Known name = known.get(id);
                if (name == null || name.at.isBefore(oldest)) {
                    missing.add(id);
                } else {
                    nameOf.put(id, name.name);
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
            known.put(id, new Known(name, clock.instant()));
            if (known.size() > MOST) {
                known.pollFirstEntry();
            }
        }
        return name;
    }
}
