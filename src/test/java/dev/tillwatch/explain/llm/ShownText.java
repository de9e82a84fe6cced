package dev.tillwatch.explain.llm;

import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads shown text back as a person would: finds every figure, moment, day and length of time in it and looks for the
 * row's fact that has this value. Shares no code with the checks.
 */
final class ShownText {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("Jan", 1),
            Map.entry("Feb", 2),
            Map.entry("Mar", 3),
            Map.entry("Apr", 4),
            Map.entry("May", 5),
            Map.entry("Jun", 6),
            Map.entry("Jul", 7),
            Map.entry("Aug", 8),
            Map.entry("Sep", 9),
            Map.entry("Oct", 10),
            Map.entry("Nov", 11),
            Map.entry("Dec", 12));

    private static final Pattern FIGURE =
            Pattern.compile("(?<moment>(?<day>\\d\\d) (?<month>[A-Z][a-z]{2}) (?<at>\\d\\d:\\d\\d))"
                    + "|(?<clock>\\d\\d:\\d\\d:\\d\\d)"
                    + "|(?<date>[A-Z][a-z]{2} (?<of>\\d{1,2}) (?<in>[A-Z][a-z]{2}))"
                    + "|(?<span>(?:\\d+ h(?: \\d+ min)?|\\d+ min(?: \\d+ s)?|\\d+ s)(?![A-Za-z]))"
                    + "|(?<money>−?₹[\\d,]+(?:\\.\\d\\d)?)"
                    + "|(?<percent>[−+]?[\\d,]+\\.\\d %)"
                    + "|(?<number>−?\\d[\\d,]*(?:\\.\\d)?)");

    private final List<Value> values = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private int figures;

    ShownText(Row row) {
        row.facts().forEach(fact -> add(fact.value()));
        foreign.sort((one, other) -> other.length() - one.length());
    }

    private void add(Value value) {
        switch (value) {
            case Value.Range range -> {
                add(range.low());
                add(range.high());
            }
            case Value.Text text -> foreign.add(text.text());
            case Value.Person person -> foreign.add(person.name() == null ? "C-" + person.customerId() : person.name());
            default -> values.add(value);
        }
    }

    int figures() {
        return figures;
    }

    /** The figures in this text that no fact has; what else holds a digit is one too. */
    List<String> unbound(String text) {
        String rest = text;
        for (String name : foreign) {
            // the shop's own names may hold digits; they are figures of themselves
            rest = name.isEmpty() ? rest : rest.replace(name, "\u25A1");
        }
        List<String> unbound = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(rest);
        StringBuilder left = new StringBuilder();
        while (matcher.find()) {
            figures++;
            if (values.stream().noneMatch(value -> is(matcher, value))) {
                unbound.add(matcher.group());
            }
            matcher.appendReplacement(left, "\u25A1");
        }
        matcher.appendTail(left);
        if (left.codePoints().anyMatch(point -> Character.isDigit(point) || "₹%$€£".indexOf(point) >= 0)) {
            unbound.add(left.toString());
        }
        return unbound;
    }

    private static boolean is(Matcher found, Value value) {
        return switch (value) {
            case Value.Moment moment -> moment(found, moment.at());
            case Value.Day day ->
                found.group("date") != null
                        && Integer.parseInt(found.group("of")) == day.date().getDayOfMonth()
                        && MONTHS.getOrDefault(found.group("in"), 0)
                                == day.date().getMonthValue()
                        && day.date()
                                .getDayOfWeek()
                                .name()
                                .substring(0, 3)
                                .equalsIgnoreCase(found.group("date").substring(0, 3));
            case Value.Seconds seconds -> found.group("span") != null && span(found.group("span"), seconds.seconds());
            case Value.Money money -> found.group("money") != null && same(found.group("money"), money.amount());
            case Value.Percent percent ->
                found.group("percent") != null
                        && (same(found.group("percent"), percent.percent())
                                || (percent.signed()
                                        && same(
                                                found.group("percent"),
                                                percent.percent().abs())));
            case Value.Count count ->
                found.group("number") != null && same(found.group("number"), BigDecimal.valueOf(count.count()));
            case Value.Decimal decimal ->
                found.group("number") != null && same(found.group("number"), decimal.number());
            case Value.Id id ->
                found.group("number") != null && found.group("number").equals(Long.toString(id.id()));
            default -> false;
        };
    }

    private static boolean moment(Matcher found, LocalDateTime at) {
        if (found.group("clock") != null) {
            return found.group("clock")
                    .equals(String.format(Locale.ROOT, "%02d:%02d:%02d", at.getHour(), at.getMinute(), at.getSecond()));
        }
        return found.group("moment") != null
                && Integer.parseInt(found.group("day")) == at.getDayOfMonth()
                && MONTHS.getOrDefault(found.group("month"), 0) == at.getMonthValue()
                && found.group("at").equals(String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute()));
    }

    /** Hours leave out the seconds, as a person would. */
    private static boolean span(String text, long seconds) {
        long total = 0;
        Matcher part = Pattern.compile("(\\d+) (h|min|s)").matcher(text);
        while (part.find()) {
            long number = Long.parseLong(part.group(1));
            total += part.group(2).equals("h") ? number * 3600 : part.group(2).equals("min") ? number * 60 : number;
        }
        return text.contains("h") ? total == seconds - seconds % 60 : total == seconds;
    }

    private static boolean same(String text, BigDecimal value) {
        String plain = text.replaceAll("[₹,+ %]", "").replace('−', '-');
        BigDecimal read = new BigDecimal(plain);
        return read.compareTo(value.setScale(read.scale(), RoundingMode.HALF_UP)) == 0;
    }
}
