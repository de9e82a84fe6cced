package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Raised;
import dev.tillwatch.evaluate.Result;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The unit is the line, as it stood when the judgement had settled: right when it is the one whose price was put in
 * wrong. A row that names no line counts as one.
 */
public final class LineScorer implements Scorer {

    static final String DETECTOR = "price";

    private static final Duration SETTLED = Duration.ofDays(14).plusHours(1);

    private final Map<Integer, Long> wrong;

    /** With the wrong line of each event. */
    public LineScorer(Map<Integer, Long> wrong) {
        this.wrong = Map.copyOf(wrong);
    }

    @Override
    public String detector() {
        return DETECTOR;
    }

    @Override
    public Result score(Truth truth, Findings findings, Label label) {
        Map<String, Raised> flagged = new HashMap<>();
        for (Raised raised : findings.of(Alert.Kind.SALE)) {
            if (raised.stoodAt(raised.last().start().plus(SETTLED))) {
                flagged.put(raised.subject(), raised);
            }
        }
        Tally tally = new Tally();
        int lines = 0;
        for (LabelledSale sale : truth.sales()) {
            if (truth.scored(sale)) {
                lines += sale.transaction().items().size();
                count(
                        truth.eventOf(sale, DETECTOR),
                        flagged.get(Long.toString(sale.transaction().id())),
                        tally);
            }
        }
        return tally.result(DETECTOR, "line", label, lines);
    }

    private void count(@Nullable PlantedEvent event, @Nullable Raised raised, Tally tally) {
        List<Long> named = raised == null ? List.of() : raised.last().lines();
        Long item = event == null ? null : wrong.get(event.id());
        boolean found = raised != null && item != null && (named.isEmpty() || named.contains(item));
        if (event != null) {
            tally.planted(found);
            tally.ofKind(event.kind(), found);
        }
        if (found) {
            tally.alarm(true);
        }
        long others = raised == null ? 0 : Math.max(named.size(), 1) - (found ? 1L : 0);
        for (long i = 0; i < others; i++) {
            tally.alarm(false);
        }
    }
}
