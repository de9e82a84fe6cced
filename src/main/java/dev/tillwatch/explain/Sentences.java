package dev.tillwatch.explain;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the sentence template of a row among the texts: {@code <what>.<detector>.<kind>}, else
 * {@code <what>.<detector>}, each first with the variant that the facts named in {@code variants.<detector>.<kind>}
 * choose. The last word of a variant may be missing, so a text for {@code below} serves {@code below.one} too.
 */
record Sentences(Texts texts) {

    /** The filled sentence, or nothing when the texts have none for this row. */
    Optional<Prose> fill(String what, Row row, Figures figures) {
        return key(what, row).map(key -> Template.parse(texts.get(key)).fill(row::fact, figures));
    }

    private Optional<String> key(String what, Row row) {
        AnomalyKey key = row.key();
        for (String place : List.of(key.detector() + "." + key.kind(), key.detector())) {
            List<String> words = variant(place, row);
            for (int used = words.size(); used >= 0; used--) {
                String suffix = used == 0 ? "" : "." + String.join(".", words.subList(0, used));
                String candidate = what + "." + place + suffix;
                if (texts.has(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private List<String> variant(String place, Row row) {
        String key = "variants." + place;
        List<String> words = new ArrayList<>();
        if (texts.has(key)) {
            for (String fact : texts.get(key).strip().split(" +", -1)) {
                words.add(word(row.fact(fact)));
            }
        }
        return words;
    }

    /** What a fact says for the choice of a variant. */
    private static String word(Optional<Fact> fact) {
        if (fact.isEmpty()) {
            return "absent";
        }
        return switch (fact.get().value()) {
            case Value.Code code -> code.word();
            case Value.Percent percent ->
                percent.signed() ? direction(percent.percent().signum()) : share(percent);
            case Value.Money money -> direction(money.amount().signum());
            case Value.Count count -> count.count() == 0 ? "none" : count.count() == 1 ? "one" : "many";
            case Value.Person person -> "person";
            case Value.Range range -> "range";
            case Value.Absent absent -> "absent";
            default -> "present";
        };
    }

    private static String share(Value.Percent percent) {
        return percent.percent().signum() == 0 ? "none" : "some";
    }

    private static String direction(int sign) {
        return sign < 0 ? "below" : sign > 0 ? "above" : "equal";
    }
}
