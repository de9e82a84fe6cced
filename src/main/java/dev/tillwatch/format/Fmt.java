package dev.tillwatch.format;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Value;
import java.time.LocalDate;

/** Writes a typed value, in the one way its kind is written in cells and fact lists, or in running text. */
public final class Fmt {

    private static final Texts CODES = Texts.of("detectors");

    private Fmt() {}

    /** As a cell or fact value: no currency sign and no unit, since the header names them. */
    public static String cell(Value value, LocalDate today) {
        return switch (value) {
            case Value.Money money -> Money.exact(money.amount());
            case Value.Count count -> Numbers.count(count.count());
            case Value.Decimal decimal -> Numbers.decimal(decimal.number());
            case Value.Percent percent -> Numbers.percent(percent.percent(), percent.signed());
            case Value.Seconds seconds -> Numbers.count(seconds.seconds());
            case Value.Moment moment -> Times.shortly(moment.at(), today);
            case Value.Day day -> Times.day(day.date());
            case Value.Id id -> Long.toString(id.id());
            case Value.Person person -> person(person);
            case Value.Text text -> text.text();
            case Value.Code code -> CODES.getOr("code." + code.word(), code.word());
            case Value.Range range -> cell(range.low(), today) + " " + Numbers.NONE + " " + cell(range.high(), today);
            case Value.Absent absent -> Numbers.NONE;
        };
    }

    /** In running text: with currency sign, unit and percent sign. */
    public static String inText(Value value, LocalDate today) {
        return switch (value) {
            case Value.Money money -> Money.inText(money.amount());
            case Value.Percent percent -> Numbers.percent(percent.percent(), percent.signed()) + " %";
            case Value.Seconds seconds -> Times.duration(seconds.seconds());
            case Value.Range range -> inText(range.low(), today) + " to " + inText(range.high(), today);
            default -> cell(value, today);
        };
    }

    private static String person(Value.Person person) {
        String name = person.name();
        return name == null || name.isBlank() ? "C-" + person.customerId() : name;
    }
}
