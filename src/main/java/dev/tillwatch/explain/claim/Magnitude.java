package dev.tillwatch.explain.claim;

import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.Optional;

/** A value as something that can be compared: its unit, and from where to where it reaches. */
record Magnitude(Unit unit, BigDecimal low, BigDecimal high) {

    /** Only magnitudes of one unit can be compared. */
    enum Unit {
        MONEY,
        NUMBER,
        PERCENT,
        TIME,
        MOMENT,
        DAY
    }

    /** Nothing for what has no size: a name, a word, an id. */
    static Optional<Magnitude> of(Value value) {
        return switch (value) {
            case Value.Money money -> point(Unit.MONEY, money.amount());
            case Value.Count count -> point(Unit.NUMBER, BigDecimal.valueOf(count.count()));
            case Value.Decimal decimal -> point(Unit.NUMBER, decimal.number());
            case Value.Percent percent -> point(Unit.PERCENT, percent.percent());
            case Value.Seconds seconds -> point(Unit.TIME, BigDecimal.valueOf(seconds.seconds()));
            case Value.Moment moment ->
                point(Unit.MOMENT, BigDecimal.valueOf(moment.at().toEpochSecond(ZoneOffset.UTC)));
            case Value.Day day -> point(Unit.DAY, BigDecimal.valueOf(day.date().toEpochDay()));
            case Value.Range range ->
                of(range.low()).flatMap(low -> of(range.high())
                        .filter(high -> high.unit == low.unit)
                        .map(high -> new Magnitude(low.unit, low.low, high.high)));
            case Value.Id id -> Optional.empty();
            case Value.Person person -> Optional.empty();
            case Value.Text text -> Optional.empty();
            case Value.Code code -> Optional.empty();
            case Value.Absent absent -> Optional.empty();
        };
    }

    private static Optional<Magnitude> point(Unit unit, BigDecimal at) {
        return Optional.of(new Magnitude(unit, at, at));
    }

    boolean like(Magnitude other) {
        return unit == other.unit;
    }

    boolean isRange() {
        return low.compareTo(high) != 0;
    }

    boolean below(Magnitude other) {
        return high.compareTo(other.low) < 0;
    }

    boolean inside(Magnitude other) {
        return low.compareTo(other.low) >= 0 && high.compareTo(other.high) <= 0;
    }

    Magnitude lowEnd() {
        return new Magnitude(unit, low, low);
    }

    Magnitude highEnd() {
        return new Magnitude(unit, high, high);
    }

    int signum() {
        return low.signum();
    }

    /** How far apart the two are, as a part of the larger one. */
    double gap(Magnitude other) {
        BigDecimal distance = below(other)
                ? other.low.subtract(high)
                : other.below(this) ? low.subtract(other.high) : BigDecimal.ZERO;
        BigDecimal larger = low.abs().max(high.abs()).max(other.low.abs()).max(other.high.abs());
        return larger.signum() == 0
                ? 0
                : distance.divide(larger, MathContext.DECIMAL32).doubleValue();
    }

    /** By how many percent this lies from {@code base}, both taken as points. */
    Optional<BigDecimal> percentFrom(Magnitude base) {
        return base.low.signum() == 0
                ? Optional.empty()
                : Optional.of(low.subtract(base.low)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(base.low, MathContext.DECIMAL64));
    }
}
