package dev.tillwatch.usual;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts the rows that are about the same subject as a row: those of its table before it, and those of other detectors. */
final class Tally {

    private final String subject;
    private final Row row;
    private final Predicate<Row> same;
    private final boolean judged;
    private final Map<String, Integer> elsewhere = new TreeMap<>();
    private int before;
    private @Nullable LocalDateTime last;
    private @Nullable LocalDateTime lastElsewhere;
    private boolean cut;

    /**
     * @param subject in one word of ours: customer, product, city or shop
     * @param judged whether the rows of its table are anomalies, each of them
     */
    Tally(String subject, Row row, Predicate<Row> same, boolean judged) {
        this.subject = subject;
        this.row = row;
        this.same = same;
        this.judged = judged;
    }

    /** A city or the whole shop is no subject of other detectors. */
    boolean looksElsewhere() {
        return subject.equals("customer") || subject.equals("product");
    }

    void look(Row found, LocalDateTime at) {
        if (found.key().equals(row.key()) || !same.test(found)) {
            return;
        }
        String detector = found.key().detector();
        if (!detector.equals(row.key().detector())) {
            elsewhere.merge(detector, 1, Integer::sum);
            lastElsewhere = later(lastElsewhere, at);
        } else if (row.at() != null && !at.isAfter(row.at())) {
            before++;
            last = later(last, at);
        }
    }

    /** Not all rows were looked at. */
    void cut() {
        cut = true;
    }

    private static LocalDateTime later(@Nullable LocalDateTime one, LocalDateTime other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    List<Comparison> lines() {
        List<Comparison> lines = new ArrayList<>();
        lines.add(line("before", before, last, Map.of(), "earlier anomalies here of the same " + subject));
        if (looksElsewhere()) {
            int all = elsewhere.values().stream().mapToInt(Integer::intValue).sum();
            lines.add(line(
                    "elsewhere", all, lastElsewhere, elsewhere, "other detectors' anomalies of the same " + subject));
        }
        return lines;
    }

    private Comparison line(
            String what, int count, @Nullable LocalDateTime at, Map<String, Integer> parts, String formula) {
        String id = what.equals("before") ? "raisedBefore" : "raisedElsewhere";
        String reach = formula + ", " + EarlierRows.DAYS + " days" + (cut ? ", as far as the newest rows reach" : "");
        Value value = new Value.Count(count);
        boolean misread = what.equals("before") && !judged;
        Fact fact =
                misread || (subject.equals("product") && Subjects.customer(row).isPresent())
                        ? Sums.local(id, value, reach, List.of())
                        : Fact.computed(id, value, reach, List.of());
        return new Comparison(subject + "." + what, fact, null, new Basis(Basis.Things.ANOMALIES, count, at, parts));
    }
}
