package dev.tillwatch.explain.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.ModelEndpoint;
import java.time.Duration;

/** Looks whether a model endpoint answers, takes the key and knows the model; asks nothing that costs money. */
public final class EndpointProbe {

    /** A list of models comes at once or not at all. */
    private static final Limits BRIEF =
            new Limits(Limits.CONNECT, Duration.ofSeconds(8), Duration.ofSeconds(8), Duration.ofSeconds(10));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Texts texts = Texts.of("explain");
    private final Limits limits;

    public EndpointProbe() {
        this(BRIEF);
    }

    EndpointProbe(Limits limits) {
        this.limits = limits;
    }

    /** Asks for the list of models. Blocks; ends within some ten seconds. */
    public EndpointStatus look(ModelEndpoint endpoint) {
        String host = String.valueOf(endpoint.baseUrl().getAuthority());
        StreamClient client = new StreamClient(limits, new Redaction(endpoint.key()), endpoint.model(), () -> false);
        try {
            return known(endpoint, host, client.execute(request(endpoint)).body());
        } catch (IllegalArgumentException notAHeader) {
            // A key that no header can hold; the message would tell it.
            return new EndpointStatus(
                    EndpointStatus.Outcome.FAILED, texts.get("probe.failed", host), texts.get("llm.refusedKey", host));
        } catch (LlmFailure e) {
            // not every compatible server lists its models: one that says "not found" is there
            return e.reason().equals("unknownModel")
                    ? unlisted(endpoint, host)
                    : new EndpointStatus(EndpointStatus.Outcome.FAILED, texts.get("probe.failed", host), e.sentence());
        }
    }

    private static HttpRequest request(ModelEndpoint endpoint) {
        String base = endpoint.baseUrl().toString();
        HttpRequest.Builder builder = HttpRequest.builder()
                .method(HttpMethod.GET)
                .url(base.endsWith("/") ? base + "models" : base + "/models")
                .addHeader("Accept", "application/json");
        if (!endpoint.key().isEmpty()) {
            builder.addHeader("Authorization", "Bearer " + endpoint.key().reveal());
        }
        return builder.build();
    }

    private EndpointStatus known(ModelEndpoint endpoint, String host, String body) {
        JsonNode models;
        try {
            models = JSON.readTree(body).path("data");
        } catch (JsonProcessingException notJson) {
            return new EndpointStatus(
                    EndpointStatus.Outcome.FAILED, texts.get("probe.failed", host), texts.get("llm.notAStream", host));
        }
        if (!models.isArray()) {
            return unlisted(endpoint, host);
        }
        for (JsonNode model : models) {
            if (same(model.path("id").asText(), endpoint.model()) || onlyOne(model)) {
                return new EndpointStatus(
                        EndpointStatus.Outcome.PASSED, texts.get("probe.passed", host, endpoint.model()), "");
            }
        }
        return new EndpointStatus(
                EndpointStatus.Outcome.FAILED,
                texts.get("probe.failed", host),
                texts.get("llm.unknownModel", host, endpoint.model()));
    }

    /** Ollama lists a model without a tag as {@code :latest}; Gemini puts {@code models/} before each. */
    private static boolean same(String listed, String wanted) {
        return listed.equals(wanted) || listed.equals(wanted + ":latest") || listed.equals("models/" + wanted);
    }

    /** llama.cpp answers with the one model it was started with, whatever it is asked for. */
    private static boolean onlyOne(JsonNode model) {
        return model.path("owned_by").asText().equals("llamacpp");
    }

    private EndpointStatus unlisted(ModelEndpoint endpoint, String host) {
        return new EndpointStatus(
                EndpointStatus.Outcome.WARNING,
                texts.get("probe.unlisted", host),
                texts.get("probe.unlisted.todo", endpoint.model()));
    }
}
