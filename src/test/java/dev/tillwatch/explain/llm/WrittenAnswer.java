package dev.tillwatch.explain.llm;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that was written by hand, as a model that means well would word it for a row of this kind. Its sentences name
 * facts by their ids; {@link #bound} gives them the places that a question has for them.
 */
record WrittenAnswer(String row, List<Line> lines) {

    /** @param lapse a slip, as even good models make them, that the rules of the prompt forbid */
    record Line(String kind, String text, boolean lapse) {

        String json(Row row, Placeholders places) {
            return LlmStub.line(kind, bound(text, row, places));
        }
    }

    private static final Map<Character, String> KINDS = Map.of('o', "observation", 'a', "alternative", 'c', "check");
    private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z0-9.]+)}");

    /** Those that the rules were made better with. */
    static List<WrittenAnswer> all() {
        return of("price", "volume", "burst", "failed", "later", "adaptive");
    }

    /** Those that were written when the rules stood, and after which none was changed. */
    static List<WrittenAnswer> unseen() {
        return of("unseen-classic");
    }

    /** The same about the further facts of the adaptive detectors' rows. */
    static List<WrittenAnswer> unseenAdaptive() {
        return of("unseen-adaptive");
    }

    /** From the resources {@code answers/*.txt}. */
    private static List<WrittenAnswer> of(String... files) {
        List<WrittenAnswer> answers = new ArrayList<>();
        for (String file : files) {
            String row = "";
            List<Line> lines = new ArrayList<>();
            for (String line : (text(file) + "\n\n").split("\n", -1)) {
                if (line.startsWith("== ") || line.isBlank()) {
                    if (!lines.isEmpty()) {
                        answers.add(new WrittenAnswer(row, List.copyOf(lines)));
                        lines.clear();
                    }
                    row = line.isBlank() ? row : line.substring(3);
                } else {
                    lines.add(line(line));
                }
            }
        }
        return answers;
    }

    private static Line line(String line) {
        boolean lapse = line.charAt(0) == '!';
        String rest = lapse ? line.substring(1) : line;
        return new Line(KINDS.getOrDefault(rest.charAt(0), ""), rest.substring(2), lapse);
    }

    private static String text(String file) {
        try (InputStream in =
                Objects.requireNonNull(WrittenAnswer.class.getResourceAsStream("/answers/" + file + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence with the places of a question; a fact that is not sent becomes a place that none knows. */
    static String bound(String text, Row row, Placeholders places) {
        Matcher matcher = NAMED.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String place = row.fact(matcher.group(1)).flatMap(places::place).orElse("{f999}");
            matcher.appendReplacement(out, Matcher.quoteReplacement(place));
        }
        return matcher.appendTail(out).toString();
    }

    /** The names of the facts that a sentence uses. */
    static List<String> names(String text) {
        return NAMED.matcher(text).results().map(found -> found.group(1)).toList();
    }

    static boolean knows(Row row, String name) {
        return row.fact(name).filter(SentValues::allowed).isPresent();
    }

    static Fact fact(Row row, String name) {
        return row.fact(name).orElseThrow();
    }
}
