package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One token of the filter field, as a test of rows; null where the token makes no sense. */
final class FieldTest {

    private static final Pattern AGE = Pattern.compile("(\\d+)(s|m|h|d)");

    private FieldTest() {}

    static @Nullable Predicate<Entry.State> of(
            String field, String operator, String value, Set<String> fields, Supplier<@Nullable LocalDateTime> now) {
        if (value.isEmpty()) {
            return null;
        }
        return switch (plain(field)) {
            case "severity" -> severity(operator, value);
            case "age" -> age(operator, value, now);
            case "seen" -> seen(value);
            default -> fact(plain(field), operator, value, fields);
        };
    }

    private static @Nullable Predicate<Entry.State> severity(String operator, String value) {
        List<Severity> worstFirst = List.of(Severity.values());
        Optional<Severity> asked = worstFirst.stream()
                .filter(severity -> severity.name().startsWith(value.toUpperCase(Locale.ROOT)))
                .findFirst();
        return asked.<Predicate<Entry.State>>map(severity -> {
                    IntPredicate holds = comparing(operator);
                    return entry -> entry.severity()
                            .filter(own -> holds.test(severity.compareTo(own)))
                            .isPresent();
                })
                .orElse(null);
    }

    private static @Nullable Predicate<Entry.State> age(
            String operator, String value, Supplier<@Nullable LocalDateTime> now) {
        Matcher parts = AGE.matcher(value.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return null;
        }
        long amount = Long.parseLong(parts.group(1));
        Duration asked =
                switch (parts.group(2)) {
                    case "d" -> Duration.ofDays(amount);
                    case "h" -> Duration.ofHours(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofSeconds(amount);
                };
        IntPredicate holds = comparing(operator);
        return entry -> {
            LocalDateTime at = entry.row().at();
            LocalDateTime shopNow = now.get();
            return at != null
                    && shopNow != null
                    && holds.test(Duration.between(at, shopNow).compareTo(asked));
        };
    }

    private static @Nullable Predicate<Entry.State> seen(String value) {
        return switch (value) {
            case "yes" -> entry -> entry.mark().seen();
            case "no" -> entry -> !entry.mark().seen();
            default -> null;
        };
    }

    private static @Nullable Predicate<Entry.State> fact(
            String field, String operator, String value, Set<String> fields) {
        List<String> ids = fields.stream()
                .filter(id -> plain(id).equals(field)
                        || (field.length() > 2 && plain(id).startsWith(field)))
                .sorted((left, right) -> Integer.compare(left.length(), right.length()))
                .toList();
        // A cluster's customer is its scope.
        String id = ids.isEmpty() && field.equals("customer") && fields.contains("scope") ? "scope" : first(ids);
        if (id == null) {
            return null;
        }
        if (operator.equals(":")) {
            String words = value.toLowerCase(Locale.ROOT);
            return entry -> entry.row()
                    .fact(id)
                    .filter(fact -> contains(entry, fact, words))
                    .isPresent();
        }
        BigDecimal number = number(value);
        if (number == null) {
            return operator.equals("=")
                    ? entry -> CellText.of(entry.row(), id, LocalDate.MIN).equalsIgnoreCase(value)
                    : null;
        }
        IntPredicate holds = comparing(operator);
        return entry -> entry.row()
                .fact(id)
                .map(fact -> ValueOrder.number(fact.value()))
                .filter(own -> holds.test(own.compareTo(number)))
                .isPresent();
    }

    private static boolean contains(Entry.State entry, Fact fact, String words) {
        // A number names the customer's id; 17 does not mean 1 170.
        if (fact.value() instanceof Value.Person person && words.matches("(c-)?\\d+")) {
            return Long.toString(person.customerId()).equals(words.replace("c-", ""));
        }
        if (fact.value() instanceof Value.Code code) {
            boolean good = code.word().equals("yes") || code.word().equals("success");
            return code.word().startsWith(words) || (words.equals("ok") && good);
        }
        String text = CellText.of(entry.row(), fact.id(), LocalDate.MIN);
        if (fact.value() instanceof Value.Day day) {
            text = text + " " + day.date() + " "
                    + day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    private static @Nullable String first(List<String> ids) {
        return ids.isEmpty() ? null : ids.getFirst();
    }

    private static @Nullable BigDecimal number(String value) {
        try {
            return new BigDecimal(
                    value.replace(",", "").replace("₹", "").replace("%", "").replace('−', '-'));
        } catch (NumberFormatException words) {
            return null;
        }
    }

    private static IntPredicate comparing(String operator) {
        return switch (operator) {
            case ">=" -> sign -> sign >= 0;
            case "<=" -> sign -> sign <= 0;
            case ">" -> sign -> sign > 0;
            case "<" -> sign -> sign < 0;
            default -> sign -> sign == 0;
        };
    }

    /** "minute-rule", "minuteRule" and "MINUTERULE" are one field. */
    private static String plain(String field) {
        return field.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
