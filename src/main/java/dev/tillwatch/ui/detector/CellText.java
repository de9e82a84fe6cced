package dev.tillwatch.ui.detector;

import dev.tillwatch.format.Fmt;
import dev.tillwatch.format.Money;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.Set;

/** What a cell says about a fact: the common format, and the few facts that a narrow cell writes in its own way. */
final class CellText {

    private static final Texts TEXTS = Texts.of("tab");
    /** Sums over a day are written without decimals. */
    private static final Set<String> WHOLE = Set.of("revenue", "expectedRevenue", "basket");

    private CellText() {}

    /** On one line; empty where the row has no such fact. */
    static String of(Row row, String fact, LocalDate today) {
        return row.fact(fact).map(found -> OneLine.of(text(row, found, today))).orElse("");
    }

    /** A charge above the reference: a loss below zero. */
    static boolean isOvercharge(Row row, String fact) {
        return fact.equals("loss")
                && row.fact(fact)
                        .filter(found -> found.value() instanceof Value.Money money
                                && money.amount().signum() < 0)
                        .isPresent();
    }

    /** Whether a verdict on this row must wait for the end of its interval. */
    static boolean isRunning(Row row) {
        return row instanceof Anomaly anomaly && anomaly.stage() == Stage.IN_PROGRESS;
    }

    private static String text(Row row, Fact fact, LocalDate today) {
        Value value = fact.value();
        if (fact.id().equals(Anomaly.SCORE) && value instanceof Value.Decimal score) {
            return Numbers.percent(score.number(), false);
        }
        if (value instanceof Value.Money money) {
            if (isOvercharge(row, fact.id())) {
                return "+" + Money.exact(money.amount().negate());
            }
            return WHOLE.contains(fact.id()) ? Money.whole(money.amount()) : Money.exact(money.amount());
        }
        if (value instanceof Value.Percent percent && percent.signed() && isRunning(row)) {
            return Numbers.NONE;
        }
        if (value instanceof Value.Text text && fact.id().equals("product")) {
            return text.text() + more(row);
        }
        if (value instanceof Value.Range range
                && range.low() instanceof Value.Moment from
                && range.high() instanceof Value.Moment to) {
            return TEXTS.get("scope.hour", Times.minute(from.at()), Times.minute(to.at()));
        }
        return Fmt.cell(value, today);
    }

    /** " +2" where the row holds further lines. */
    private static String more(Row row) {
        return row.fact("more")
                .filter(fact -> fact.value() instanceof Value.Count count && count.count() > 0)
                .map(fact -> " +" + Fmt.cell(fact.value(), LocalDate.MIN))
                .orElse("");
    }
}
