package dev.tillwatch.explain.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.tillwatch.explain.ledger.Tokens;
import org.jspecify.annotations.Nullable;

/** Sends through a stream client what may leave, and puts it into the record: the very bytes, and the reported tokens. */
final class RecordedClient implements HttpClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StreamClient client;
    private final Transcript transcript;
    private @Nullable LlmFailure kept;

    RecordedClient(StreamClient client, Transcript transcript) {
        this.client = client;
        this.transcript = transcript;
    }

    /** What went wrong, null when the answer is whole. */
    @Nullable
    LlmFailure failure() {
        return kept == null ? client.failure() : kept;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("Only streams are asked for");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            transcript.begin(String.valueOf(request.body()));
        } catch (LlmFailure notSent) {
            kept = notSent;
            listener.onError(notSent);
            return;
        }
        client.execute(request, parser, new Counting(listener));
    }

    /** Hands everything on and looks for the usage. */
    private final class Counting implements ServerSentEventListener {

        private final ServerSentEventListener listener;

        Counting(ServerSentEventListener listener) {
            this.listener = listener;
        }

        @Override
        public void onOpen(SuccessfulHttpResponse response) {
            listener.onOpen(response);
        }

        @Override
        public void onEvent(ServerSentEvent event) {
            if (event.data().contains("\"usage\"")) {
                look(event.data());
            }
            listener.onEvent(event);
        }

        @Override
        public void onError(Throwable error) {
            listener.onError(error);
        }

        @Override
        public void onClose() {
            listener.onClose();
        }

        private void look(String data) {
            try {
                JsonNode usage = JSON.readTree(data).path("usage");
                if (usage.path("prompt_tokens").isNumber()) {
                    transcript.usage(new Tokens(
                            usage.path("prompt_tokens").asLong(),
                            usage.path("completion_tokens").asLong(),
                            true));
                }
            } catch (JsonProcessingException unreadable) {
                // the guard has let it through as JSON; without a usage it is guessed
            }
        }
    }
}
