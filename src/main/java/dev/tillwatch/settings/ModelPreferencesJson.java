package dev.tillwatch.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What was chosen about the model, as JSON within the preferences. */
final class ModelPreferencesJson {

    private static final int MOST_MINUTES = 24 * 60;

    private ModelPreferencesJson() {}

    static ModelPreferences read(JsonNode node) {
        ModelLimits usual = ModelLimits.USUAL;
        JsonNode limits = node.path("limits");
        return new ModelPreferences(
                choice(node.path("choice")),
                new ModelLimits(
                        (int) limit(limits, "requestsPerMinute", usual.requestsPerMinute()),
                        (int) limit(limits, "requestsPerDay", usual.requestsPerDay()),
                        limit(limits, "tokensPerMinute", usual.tokensPerMinute()),
                        limit(limits, "tokensPerDay", usual.tokensPerDay())),
                node.path("failedDrill").asText(""),
                narrative(node.path("narrativeMinutes")));
    }

    static void write(ModelPreferences model, ObjectNode node) {
        ModelChoice choice = model.choice();
        if (choice != null) {
            node.putObject("choice")
                    .put("preset", choice.preset())
                    .put("url", choice.url())
                    .put("model", choice.model());
        }
        node.putObject("limits")
                .put("requestsPerMinute", model.limits().requestsPerMinute())
                .put("requestsPerDay", model.limits().requestsPerDay())
                .put("tokensPerMinute", model.limits().tokensPerMinute())
                .put("tokensPerDay", model.limits().tokensPerDay());
        node.put("narrativeMinutes", model.narrative().toMinutes());
        if (!model.failedDrill().isEmpty()) {
            node.put("failedDrill", model.failedDrill());
        }
    }

    private static @Nullable ModelChoice choice(JsonNode node) {
        return node.isObject()
                ? new ModelChoice(
                        node.path("preset").asText(""),
                        node.path("url").asText(""),
                        node.path("model").asText(""))
                : null;
    }

    private static Duration narrative(JsonNode node) {
        long minutes = node.asLong(-1);
        return minutes < 0 || minutes > MOST_MINUTES ? ModelPreferences.USUAL_NARRATIVE : Duration.ofMinutes(minutes);
    }

    private static long limit(JsonNode limits, String name, long usual) {
        long value = limits.path(name).asLong(usual);
        return value < 0 || value > Integer.MAX_VALUE ? usual : value;
    }
}
