package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.Withheld;
import java.util.List;
import java.util.Map;

/** Tells a model in few words which rules its answer broke; repeats nothing of the answer, and holds no figure. */
final class RetryNote {

    private static final String HEAD = "Your last answer could not be shown: ";
    private static final String TAIL = ". Answer again by the rules.\n";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(StatementCheck.FORM, "lines that are not the JSON object asked for"),
            Map.entry("length", "sentences that are empty or too long"),
            Map.entry("digit", "digits outside of braces"),
            Map.entry("number-word", "number words"),
            Map.entry("sign", "a sign beside a figure"),
            Map.entry("unit", "a unit beside a figure"),
            Map.entry("unknown-fact", "ids that are not in the list"),
            Map.entry("touched-figure", "something that touches a figure"),
            Map.entry("brace", "braces without an id"),
            Map.entry("relation", "a comparison that the facts do not bear out"),
            Map.entry("naming", "a figure whose words name another fact, or none"),
            Map.entry("verdict", "a verdict"),
            Map.entry("not-in-data", "things that the data do not hold"),
            Map.entry("capital", "capital letters inside a sentence"));

    private RetryNote() {}

    static Question added(Question question, Withheld withheld) {
        if (withheld.total() == 0) {
            return question;
        }
        List<String> broken = withheld.byRule().keySet().stream()
                .map(rule -> WORDS.getOrDefault(rule, "words that the rules do not allow"))
                .distinct()
                .toList();
        String note = HEAD + String.join(", ", broken) + TAIL;
        return new Question(question.rules(), question.content() + note, question.places());
    }
}
