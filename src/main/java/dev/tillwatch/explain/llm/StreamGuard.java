package dev.tillwatch.explain.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.sse.ServerSentEvent;

/** Looks at each event of a stream: errors inside it fail the call, and only a proper end counts as an end. */
final class StreamGuard {

    private static final String DONE = "[DONE]";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Redaction redaction;
    private boolean done;
    private boolean finished;

    StreamGuard(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Whether the event may be handed on; false for the one that says that all is said. */
    boolean passes(ServerSentEvent event) {
        if (event.data().strip().equals(DONE)) {
            done = true;
            return false;
        }
        JsonNode node = parsed(event);
        if ("error".equals(event.event()) || node.hasNonNull("error")) {
            throw LlmFailure.of("inStream", message(node, redaction));
        }
        for (JsonNode choice : node.path("choices")) {
            finished |= choice.hasNonNull("finish_reason");
        }
        return true;
    }

    /** Whether the stream said that it is over. */
    boolean done() {
        return done;
    }

    /** Whether the stream may end here. */
    boolean complete() {
        return done || finished;
    }

    private static JsonNode parsed(ServerSentEvent event) {
        try {
            JsonNode node = JSON.readTree(event.data());
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            if ("error".equals(event.event())) {
                return JSON.createObjectNode().put("error", event.data());
            }
        }
        throw LlmFailure.of("malformed");
    }

    /** The words of an error in the form of OpenAI ({@code error.message}), Ollama ({@code error}) and others. */
    static String message(JsonNode node, Redaction redaction) {
        JsonNode error = node.path("error");
        String words = error.path("message").asText("");
        if (words.isEmpty()) {
            words = error.isTextual() ? error.asText() : node.path("message").asText("");
        }
        return redaction.of(words);
    }
}
