package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Raised;
import dev.tillwatch.evaluate.Result;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit is the transaction, as first judged or as it stood when the judgement had settled. */
public final class PriceScorer implements Scorer {

    private static final String DETECTOR = "price";
    /** A row may come minutes late. */
    private static final Duration FIRST = Duration.ofMinutes(30);

    private static final Duration SETTLED = Duration.ofDays(3);
    /** Silence is told on the full hour. */
    private static final Duration NEXT_HOUR = Duration.ofHours(1);

    private final @Nullable Duration settling;

    private PriceScorer(@Nullable Duration settling) {
        this.settling = settling;
    }

    /** The first judgement. */
    public static PriceScorer instant() {
        return new PriceScorer(null);
    }

    /** The state 72 hours later. */
    public static PriceScorer settled() {
        return new PriceScorer(SETTLED);
    }

    @Override
    public String detector() {
        return DETECTOR;
    }

    @Override
    public Result score(Truth truth, Findings findings, Label label) {
        Map<Long, Raised> flagged = new HashMap<>();
        for (Raised raised : findings.of(Alert.Kind.SALE)) {
            LabelledSale sale = truth.sale(raised.subject());
            if (sale != null && truth.scored(sale) && flags(raised)) {
                flagged.put(sale.transaction().id(), raised);
            }
        }
        Tally tally = new Tally();
        for (LabelledSale sale : truth.sales()) {
            Raised raised = flagged.get(sale.transaction().id());
            PlantedEvent event = truth.eventOf(sale, DETECTOR);
            if (raised != null) {
                tally.alarm(event != null);
            }
            if (event != null && truth.scored(sale)) {
                tally.planted(raised != null);
                tally.ofKind(event.kind(), raised != null);
                if (raised != null) {
                    tally.delay(raised.last().start(), raised.at());
                }
            }
        }
        return tally.result(DETECTOR, settling == null ? "instant" : "settled", label, truth.scoredSales());
    }

    private boolean flags(Raised raised) {
        LocalDateTime sold = raised.last().start();
        return settling == null
                ? !raised.at().isAfter(sold.plus(FIRST))
                : raised.stoodAt(sold.plus(settling).plus(NEXT_HOUR));
    }
}
