package dev.tillwatch.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What was chosen about the model, as JSON within the preferences. */
final class ModelPreferencesJson {

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
                node.path("failedDrill").asText(""));
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

    private static long limit(JsonNode limits, String name, long usual) {
        long value = limits.path(name).asLong(usual);
        return value < 0 || value > Integer.MAX_VALUE ? usual : value;
    }
}
