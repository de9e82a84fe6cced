package dev.tillwatch.explain.llm;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A sentence does not repeat what others wrote into the shop: such text is shown through its placeholder, or not. */
final class EchoRule implements Rule {

    /** So many words in a row are no chance. */
    private static final int RUN = 3;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    @Override
    public Optional<String> objection(String text, Placeholders places) {
        String said = " " + folded(text) + " ";
        for (Fact fact : places.facts().values()) {
            if (fact.value() instanceof Value.Text foreign && repeats(said, folded(foreign.text()))) {
                return Optional.of("echo");
            }
        }
        return Optional.empty();
    }

    private static boolean repeats(String said, String foreign) {
        String[] words = foreign.split(" ", -1);
        for (int from = 0; from + RUN <= words.length; from++) {
            if (said.contains(" " + String.join(" ", words[from], words[from + 1], words[from + 2]) + " ")) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        return NO_LETTERS
                .matcher(Placeholders.PLACE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
