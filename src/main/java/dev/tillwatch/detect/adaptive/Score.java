package dev.tillwatch.detect.adaptive;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The score of an anomaly as the sum of named parts, clamped to 0 to 100: what is drawn as bars is exactly what adds up.
 * The parts {@code rarity} and {@code money} are the same for all detectors, so that their scores can be compared.
 */
public record Score(List<Part> parts) {

    /** The score of what has no part yet. */
    public static final Score NONE = new Score(List.of());

    private static final double HIGHEST = 100;
    /** Points for a chance of 1 in 10 to the {@link #RAREST} and below. */
    private static final double MOST_FOR_RARITY = 40;

    private static final double RAREST = 16;
    /** Points for a stake of {@link #LARGEST} typical orders and more. */
    private static final double MOST_FOR_MONEY = 40;

    private static final double LARGEST = 200;

    /** One reason: its word, its points (one decimal) and why, in words. */
    public record Part(String code, BigDecimal points, String why) {}

    public Score {
        parts = List.copyOf(parts);
    }

    /** The same with another part; negative points lower the score. */
    public Score add(String part, double points, String why) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(part, BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP), why));
        return new Score(more);
    }

    /** How unlikely it is to come about by itself: 2.5 points for each power of ten, at most 40. */
    public Score rarity(double chance, String why) {
        double powers = -Math.log10(Math.clamp(chance, Double.MIN_NORMAL, 1.0));
        return add("rarity", MOST_FOR_RARITY * Math.min(1, powers / RAREST), why);
    }

    /** The money at stake against a typical order of the shop, on a logarithmic scale: at most 40 points. */
    public Score money(double stake, double typicalOrder, String why) {
        double orders = typicalOrder > 0 ? Math.max(0, stake) / typicalOrder : 0;
        return add("money", MOST_FOR_MONEY * Math.min(1, Math.log1p(orders) / Math.log1p(LARGEST)), why);
    }

    /** The sum of the parts, 0 to 100. */
    public double total() {
        BigDecimal sum = parts.stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Math.clamp(sum.doubleValue(), 0.0, HIGHEST);
    }

    public Severity severity() {
        return Severity.ofScore(total());
    }

    /** One fact a part, {@code score.<part>}, which points at the rows given. */
    public List<Fact> facts(List<RowRef> rows) {
        return parts.stream()
                .map(part -> Fact.computed("score." + part.code(), new Value.Decimal(part.points()), part.why(), rows))
                .toList();
    }

    public List<Fact> facts() {
        return facts(List.of());
    }
}
