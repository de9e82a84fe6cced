package dev.tillwatch.explain.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client that the model library calls, one for each call and on that call's thread. The library's own clients
 * hang on a stalled stream, take a broken one for a success and cannot be cancelled before the first token; here the
 * first failure is kept, and a stream without a proper end is one.
 */
final class StreamClient implements HttpClient {

    private final Limits limits;
    private final Redaction redaction;
    private final String model;
    private final BooleanSupplier enough;
    private @Nullable LlmFailure failure;

    /** @param enough asked after each event; true ends the stream early, as a success */
    StreamClient(Limits limits, Redaction redaction, String model, BooleanSupplier enough) {
        this.limits = limits;
        this.redaction = redaction;
        this.model = model;
        this.enough = enough;
    }

    /** What went wrong, null when the answer is whole. */
    @Nullable
    LlmFailure failure() {
        return failure;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try (Exchange exchange = Exchange.open(request, limits)) {
            new Refusal(redaction, model).check(exchange);
            return opened(exchange, Answer.text(exchange));
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser unused, ServerSentEventListener listener) {
        try (Exchange exchange = Exchange.open(request, limits)) {
            new Refusal(redaction, model).check(exchange);
            if (!exchange.eventStream()) {
                throw LlmFailure.of("notAStream", exchange.host());
            }
            listener.onOpen(opened(exchange, ""));
            stream(exchange, listener);
        } catch (LlmFailure e) {
            failure = e;
            listener.onError(e);
        }
    }

    private void stream(Exchange exchange, ServerSentEventListener listener) {
        StreamGuard guard = new StreamGuard(redaction);
        EventReader reader = new EventReader();
        boolean open = true;
        while (open) {
            byte[] bytes = exchange.next();
            open = bytes != null && handOn(reader.read(bytes), guard, listener);
            if (bytes == null && !guard.complete()) {
                handOnLast(reader.atEnd(), guard, exchange);
            }
        }
        listener.onClose();
    }

    /** False when nothing more is wanted. */
    private boolean handOn(List<ServerSentEvent> events, StreamGuard guard, ServerSentEventListener listener) {
        for (ServerSentEvent event : events) {
            if (!guard.passes(event)) {
                return false;
            }
            listener.onEvent(event);
            if (enough.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** The connection is closed: an end mark without its empty line is one, anything else was cut off. */
    private static void handOnLast(List<ServerSentEvent> events, StreamGuard guard, Exchange exchange) {
        for (ServerSentEvent event : events) {
            if (event.data().strip().equals("[DONE]")) {
                return;
            }
            if ("error".equals(event.event())) {
                guard.passes(event);
            }
        }
        throw LlmFailure.of("cut", exchange.host());
    }

    private static SuccessfulHttpResponse opened(Exchange exchange, String body) {
        return SuccessfulHttpResponse.builder()
                .statusCode(exchange.status())
                .headers(Map.of("Content-Type", List.of(exchange.header("Content-Type"))))
                .body(body)
                .build();
    }
}
