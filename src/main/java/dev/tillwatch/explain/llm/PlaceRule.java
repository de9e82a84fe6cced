package dev.tillwatch.explain.llm;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Every brace is a placeholder of this question, and nothing touches one that could change its figure: no sign before,
 * no unit, digit word or second figure behind.
 */
final class PlaceRule implements Rule {

    private static final String MAY_PRECEDE = " (\"“";
    private static final String DASHES = "-–—−";
    private static final String MAY_FOLLOW = " .,;:!?)\"”'’";

    @Override
    public Optional<String> objection(String text, Placeholders places) {
        Matcher matcher = Placeholders.PLACE.matcher(text);
        while (matcher.find()) {
            if (!places.knows(matcher.group(1))) {
                return Optional.of("unknown-fact");
            }
            boolean free = matcher.start() == 0 || MAY_PRECEDE.indexOf(text.charAt(matcher.start() - 1)) >= 0;
            boolean ends = matcher.end() == text.length() || MAY_FOLLOW.indexOf(text.charAt(matcher.end())) >= 0;
            if (!free || !ends || signed(text.substring(0, matcher.start()))) {
                return Optional.of("touched-figure");
            }
        }
        String rest = Placeholders.PLACE.matcher(text).replaceAll("");
        return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 ? Optional.of("brace") : Optional.empty();
    }

    /** A dash right before a figure reads as a minus. */
    private static boolean signed(String before) {
        String bare = before.stripTrailing();
        return !bare.isEmpty() && DASHES.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }
}
