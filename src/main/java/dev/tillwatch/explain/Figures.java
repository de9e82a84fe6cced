package dev.tillwatch.explain;

import dev.tillwatch.format.Fmt;
import dev.tillwatch.format.Money;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.Times;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the figures of a sentence, each bound to its fact; {@code today} decides how moments are written. */
public record Figures(LocalDate today) {

    private static final String TO = " to ";

    /** The figure in the usual way of its kind; a range becomes two figures of one fact. */
    public List<Span> of(Fact fact) {
        return of(fact, "");
    }

    /**
     * The figure in a certain form.
     *
     * @param form empty; {@code abs} without its sign; {@code whole} money without decimals; {@code minute},
     *     {@code clock} or {@code day} of a moment, {@code since} the minute, with the day when it is not today; {@code low} or {@code high} of a range; or {@code one|many}, the
     *     noun that follows a count
     */
    public List<Span> of(Fact fact, String form) {
        if (fact.value() instanceof Value.Range range) {
            return switch (form) {
                case "low" -> List.of(figure(range.low(), "", fact));
                case "high" -> List.of(figure(range.high(), "", fact));
                default -> both(range, form, fact);
            };
        }
        return List.of(figure(fact.value(), form, fact));
    }

    private List<Span> both(Value.Range range, String form, Fact fact) {
        List<Span> spans = new ArrayList<>();
        spans.add(figure(range.low(), form, fact));
        spans.add(new Span.Words(TO));
        spans.add(figure(range.high(), form, fact));
        return spans;
    }

    private Span figure(Value value, String form, Fact fact) {
        return new Span.Figure(text(value, form), fact);
    }

    private String text(Value value, String form) {
        return switch (value) {
            case Value.Money money -> money(money, form);
            case Value.Percent percent -> Fmt.inText(form.equals("abs") ? unsigned(percent) : percent, today);
            case Value.Count count -> form.contains("|") ? counted(count.count(), form) : Fmt.inText(count, today);
            case Value.Moment moment -> moment(moment, form);
            case Value.Text text -> PlainText.of(text.text());
            case Value.Person person -> PlainText.of(Fmt.inText(person, today));
            default -> Fmt.inText(value, today);
        };
    }

    private static Value unsigned(Value.Percent percent) {
        return new Value.Percent(percent.percent().abs(), false);
    }

    private static String money(Value.Money money, String form) {
        return switch (form) {
            case "abs" -> Money.inText(money.amount().abs());
            case "whole" ->
                (money.amount().signum() < 0 ? Numbers.MINUS : "")
                        + Money.SIGN
                        + Money.whole(money.amount().abs());
            default -> Money.inText(money.amount());
        };
    }

    private String moment(Value.Moment moment, String form) {
        return switch (form) {
            case "minute" -> Times.minute(moment.at());
            case "since" ->
                moment.at().toLocalDate().equals(today) ? Times.minute(moment.at()) : Fmt.inText(moment, today);
            case "clock" -> Times.clock(moment.at());
            case "day" -> Times.day(moment.at().toLocalDate());
            default -> Fmt.inText(moment, today);
        };
    }

    private static String counted(long count, String form) {
        int bar = form.indexOf('|');
        return Numbers.count(count) + " " + (count == 1 ? form.substring(0, bar) : form.substring(bar + 1));
    }
}
