package dev.tillwatch.usual;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import dev.tillwatch.monitor.FoundRows;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Looks through the rows found so far for those that are about the same as a row: earlier ones of its own table, and what
 * the other detectors raised. Reads pages of the newest rows before it, so many at most; not for the FX thread.
 */
public final class EarlierRows {

    /** How far back it looks; what was raised until a day after the row counts as beside it. */
    static final int DAYS = 90;

    /** Rows of one table that are looked at, the newest. */
    private static final int MOST = 5_000;

    private static final int PAGE = 500;

    private final FoundRows rows;
    private final List<DetectorFactory> detectors;
    private final BooleanSupplier whole;

    /** @param whole whether all of the look-back has been judged: of less nothing is said */
    public EarlierRows(FoundRows rows, List<DetectorFactory> detectors, BooleanSupplier whole) {
        this.rows = rows;
        this.detectors = List.copyOf(detectors);
        this.whole = whole;
    }

    /** The lines of a row's customer, of its product, or else of its city or the whole shop; none without a time. */
    public List<Comparison> of(Row row) {
        LocalDateTime at = row.at();
        if (at == null || !whole.getAsBoolean()) {
            return List.of();
        }
        List<Tally> tallies = tallies(row);
        for (DetectorFactory detector : detectors) {
            for (TableSpec table : detector.tables()) {
                boolean own = isOwn(row, detector, table);
                boolean others = table.severityChip()
                        && !detector.id().equals(row.key().detector())
                        && tallies.stream().anyMatch(Tally::looksElsewhere);
                if (own || others) {
                    look(detector.id(), table, at, tallies);
                }
            }
        }
        return tallies.stream().flatMap(tally -> tally.lines().stream()).toList();
    }

    private static boolean isOwn(Row row, DetectorFactory detector, TableSpec table) {
        return detector.id().equals(row.key().detector())
                && table.kind().equals(row.key().kind());
    }

    /** A model hears of the first alone, so that what is said of one is never taken for the other's. */
    private List<Tally> tallies(Row row) {
        boolean judged = detectors.stream()
                .flatMap(detector -> detector.tables().stream().filter(table -> isOwn(row, detector, table)))
                .allMatch(TableSpec::severityChip);
        List<Tally> tallies = new ArrayList<>();
        Optional<Long> customer = Subjects.customer(row).map(Value.Person::customerId);
        customer.ifPresent(
                id -> tallies.add(new Tally("customer", row, other -> Subjects.isOfCustomer(other, id), judged)));
        Subjects.product(row)
                .ifPresent(id -> tallies.add(new Tally("product", row, other -> Subjects.mentions(other, id), judged)));
        if (tallies.isEmpty()) {
            Optional<String> city = Subjects.city(row);
            tallies.add(
                    city.isPresent()
                            ? new Tally(
                                    "city", row, other -> Subjects.city(other).equals(city), judged)
                            : new Tally("shop", row, EarlierRows::isOfShop, judged));
        }
        return tallies;
    }

    private static boolean isOfShop(Row row) {
        return Subjects.customer(row).isEmpty()
                && Subjects.product(row).isEmpty()
                && Subjects.city(row).isEmpty();
    }

    private void look(String detector, TableSpec table, LocalDateTime at, List<Tally> tallies) {
        LocalDateTime oldest = at.minusDays(DAYS);
        Row from = new Observation(new AnomalyKey(detector, table.kind(), ""), at.plusDays(1), true, List.of());
        for (int looked = 0; looked < MOST; ) {
            FoundRows.Page page = rows.page(
                    FoundRows.Query.newest(detector, table.kind(), PAGE).startingAt(from));
            for (Row found : page.rows()) {
                LocalDateTime then = found.at();
                if (then == null || then.isBefore(oldest)) {
                    return;
                }
                // Each page begins with the row that the last one ended with.
                if (!found.equals(from) && counts(found, table)) {
                    tallies.forEach(tally -> tally.look(found, then));
                }
            }
            if (page.last() || page.rows().isEmpty()) {
                return;
            }
            looked += page.rows().size();
            from = page.rows().getLast();
        }
        tallies.forEach(Tally::cut);
    }

    /** What still runs is not judged; where a table judges nothing each of its rows counts. */
    private static boolean counts(Row row, TableSpec table) {
        return !table.severityChip() || (row instanceof Anomaly anomaly && anomaly.stage() != Stage.IN_PROGRESS);
    }
}
