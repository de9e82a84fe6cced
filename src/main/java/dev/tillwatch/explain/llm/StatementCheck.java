package dev.tillwatch.explain.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillwatch.explain.Figures;
import dev.tillwatch.explain.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a statement of a line that a model wrote, or nothing: the line is one JSON object with a kind and a text, and no
 * rule objects to the text.
 */
final class StatementCheck {

    /** The line is not the object that was asked for. */
    static final String FORM = "form";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Map<String, Statement.Kind> KINDS = Map.of(
            "observation", Statement.Kind.OBSERVATION,
            "alternative", Statement.Kind.ALTERNATIVE,
            "check", Statement.Kind.CHECK);

    /** A verdict, a score or whatever else a model adds makes the line another than was asked for. */
    private static final int FIELDS = 2;

    private final List<Rule> rules;

    StatementCheck(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that hold for every question. */
    static StatementCheck usual() {
        return new StatementCheck(
                List.of(new PlaceRule(), new PlainRule(), new WordRule(), new EchoRule(), new ClaimRule()));
    }

    /** The statement with its values put in, or why the line is withheld. */
    Checked check(String line, Placeholders places, Figures figures) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            return Checked.breaks(FORM);
        }
        Statement.Kind kind = KINDS.get(node.path("kind").asText());
        JsonNode text = node.path("text");
        if (kind == null || node.size() != FIELDS || !text.isTextual()) {
            return Checked.breaks(FORM);
        }
        String sentence = text.asText().strip();
        return objection(sentence, places)
                .map(Checked::breaks)
                .orElseGet(() -> Checked.stands(new Statement(kind, places.filled(sentence, figures))));
    }

    /** The first objection of any rule. */
    Optional<String> objection(String sentence, Placeholders places) {
        return rules.stream()
                .flatMap(rule -> rule.objection(sentence, places).stream())
                .findFirst();
    }
}
