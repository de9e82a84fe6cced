package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Orders values of one column: figures by size, times by time, text without regard to case. */
final class ValueOrder implements Comparator<Value> {

    static final ValueOrder NATURAL = new ValueOrder();

    @Override
    public int compare(Value left, Value right) {
        BigDecimal leftNumber = number(left);
        BigDecimal rightNumber = number(right);
        if (leftNumber != null && rightNumber != null) {
            return leftNumber.compareTo(rightNumber);
        }
        LocalDateTime leftTime = time(left);
        LocalDateTime rightTime = time(right);
        if (leftTime != null && rightTime != null) {
            return leftTime.compareTo(rightTime);
        }
        return words(left).compareToIgnoreCase(words(right));
    }

    /** Known to be nothing: last in either direction. */
    static boolean isNothing(@Nullable Value value) {
        return value == null || value instanceof Value.Absent;
    }

    /** The figure, of a range its low end; null for what is none. */
    static @Nullable BigDecimal number(Value value) {
        return switch (value) {
            case Value.Money money -> money.amount();
            case Value.Count count -> BigDecimal.valueOf(count.count());
            case Value.Decimal decimal -> decimal.number();
            case Value.Percent percent -> percent.percent();
            case Value.Seconds seconds -> BigDecimal.valueOf(seconds.seconds());
            case Value.Id id -> BigDecimal.valueOf(id.id());
            case Value.Range range -> number(range.low());
            default -> null;
        };
    }

    /** The moment, of a day its begin; null for what is none. */
    static @Nullable LocalDateTime time(Value value) {
        return switch (value) {
            case Value.Moment moment -> moment.at();
            case Value.Day day -> day.date().atStartOfDay();
            case Value.Range range -> time(range.low());
            default -> null;
        };
    }

    private static String words(Value value) {
        return switch (value) {
            case Value.Text text -> text.text().toLowerCase(Locale.ROOT);
            case Value.Code code -> code.word();
            case Value.Person person -> person.name() == null ? "" : person.name();
            default -> value.toString();
        };
    }
}
