package dev.tillwatch.ui.detail;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Reads a fact that is a part of a score: its name and its points. */
final class ScorePart {

    private static final Texts TEXTS = Texts.of("detectors");

    private ScorePart() {}

    /** The text {@code score.<part>}; a part without one is called by its code. */
    static String name(Fact part) {
        String code = part.id().substring(Anomaly.SCORE_PART.length());
        String plain = code.replace('-', ' ');
        String called =
                plain.isEmpty() ? part.id() : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        return TEXTS.getOr(Anomaly.SCORE_PART + code, called);
    }

    static BigDecimal points(Fact part) {
        return switch (part.value()) {
            case Value.Decimal decimal -> decimal.number();
            case Value.Count count -> BigDecimal.valueOf(count.count());
            default -> BigDecimal.ZERO;
        };
    }

    static BigDecimal sum(List<Fact> parts) {
        return parts.stream()
                .map(ScorePart::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    static BigDecimal oneDecimal(double score) {
        return BigDecimal.valueOf(score).setScale(1, RoundingMode.HALF_UP);
    }

    /** "24.5". */
    static String words(BigDecimal points) {
        return Numbers.percent(points, false);
    }

    /** "+24.5". */
    static String signed(BigDecimal points) {
        return Numbers.percent(points, true);
    }
}
