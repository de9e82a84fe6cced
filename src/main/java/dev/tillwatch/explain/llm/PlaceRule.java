package dev.tillwatch.explain.llm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every brace is a placeholder of this question, and nothing touches one that could change its figure: no sign before,
 * no unit, digit word or second figure behind.
 */
final class PlaceRule implements Rule {

    /** A figure brings its own unit: a second one is wrong, or makes another figure of it. */
    private static final Pattern UNIT =
            Pattern.compile("(?i)^ *(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?"
                    + "|months?|years?|percentage points?|points? (?:above|below|higher|lower|more|less|up|down)|percent\\w*|per cent|rupees?|rs|inr|k|m|bn|hundred|thousand|million|billion|lakhs?"
                    + "|crores?|s|h|pm|am|degrees?|basis|fold|squared|power|grams?|kilos?|kg|metres?|meters?)\\b");

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
            if (UNIT.matcher(text.substring(matcher.end())).find()) {
                return Optional.of("unit");
            }
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
