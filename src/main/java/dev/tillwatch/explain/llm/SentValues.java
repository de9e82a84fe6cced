package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.PlainText;
import dev.tillwatch.format.Fmt;
import dev.tillwatch.format.Times;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the values of facts as they may leave the workstation: a person as a token of this one question, an id not at
 * all, text of others cut, stripped, between fence marks and only when it holds no customer's name.
 */
final class SentValues {

    private static final String WITHHELD = "(withheld)";

    private final Map<Long, String> tokens = new HashMap<>();
    private final NameGuard names;
    private final String fence;

    /** @param facts all that the question is made of, so that no name of theirs slips through another's text */
    SentValues(Collection<Fact> facts, String fence) {
        this.fence = fence;
        this.names = NameGuard.of(facts);
    }

    /** Whether the fact may be sent in any form. */
    static boolean allowed(Fact fact) {
        return fact.privacy() != Privacy.LOCAL && !(fact.value() instanceof Value.Absent);
    }

    String of(Fact fact) {
        return of(fact.value());
    }

    private String of(Value value) {
        return switch (value) {
            case Value.Person person -> token(person);
            case Value.Text text -> fenced(text.text());
            case Value.Id id -> WITHHELD;
            case Value.Moment moment -> Times.iso(moment.at());
            case Value.Range range -> of(range.low()) + " to " + of(range.high());
            case Value.Absent absent -> WITHHELD;
            case Value.Money money -> written(money);
            case Value.Count count -> written(count);
            case Value.Decimal decimal -> written(decimal);
            case Value.Percent percent -> written(percent);
            case Value.Seconds seconds -> written(seconds);
            case Value.Day day -> written(day);
            case Value.Code code -> code.word();
        };
    }

    /** None of these kinds depends on the day on which it is written. */
    private static String written(Value value) {
        return Fmt.inText(value, LocalDate.EPOCH);
    }

    /** Counted anew for each question, so that no request can be joined with another by it. */
    private String token(Value.Person person) {
        return tokens.computeIfAbsent(person.customerId(), unused -> "C-" + (tokens.size() + 1));
    }

    private String fenced(String text) {
        String plain = PlainText.of(text);
        return plain.isEmpty() || names.finds(plain) ? WITHHELD : fence + " \"" + plain + "\" " + fence;
    }
}
