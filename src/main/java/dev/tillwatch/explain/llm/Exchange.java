package dev.tillwatch.explain.llm;

import dev.langchain4j.http.client.HttpRequest;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request and its answer, over a client of its own so that closing it frees everything. Blocks its thread;
 * interrupting that thread ends it at any moment, before the first byte too.
 */
final class Exchange implements AutoCloseable {

    private final HttpClient client;
    private final Limits limits;
    private final String host;
    private final long deadline;
    private final HttpResponse<Chunks> response;
    private boolean begun;

    private Exchange(HttpRequest request, Limits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.total().toNanos();
        URI uri = URI.create(request.url());
        this.host = uri.getAuthority() == null ? request.url() : uri.getAuthority();
        java.net.http.HttpRequest translated = translated(request, uri);
        // HTTP/1.1 alone: plain servers choke on the upgrade to h2c that the client would offer them
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Thread::startVirtualThread)
                .build();
        this.response = answer(client.sendAsync(translated, head -> new Chunks()));
    }

    /** Sends the request and waits for the answer's head. */
    static Exchange open(HttpRequest request, Limits limits) {
        return new Exchange(request, limits);
    }

    private static java.net.http.HttpRequest translated(HttpRequest request, URI uri) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(uri);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        return builder.method(
                        request.method().name(),
                        body == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<Chunks> answer(CompletableFuture<HttpResponse<Chunks>> sent) {
        try {
            return sent.get(within(limits.firstByte()).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            client.shutdownNow();
            throw LlmFailure.of("noAnswer", host, seconds(limits.firstByte()));
        } catch (InterruptedException e) {
            client.shutdownNow();
            throw interrupted();
        } catch (ExecutionException e) {
            client.shutdownNow();
            throw notAnswered(e.getCause());
        }
    }

    private LlmFailure notAnswered(@Nullable Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
            return LlmFailure.of("unreachable", host);
        }
        return cause instanceof SSLException ? LlmFailure.of("tls", host) : LlmFailure.of("lost", host);
    }

    int status() {
        return response.statusCode();
    }

    /** The first value of a header, empty where there is none. */
    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String host() {
        return host;
    }

    boolean eventStream() {
        return header("Content-Type").toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }

    /** The next bytes, or null at the end. */
    byte @Nullable [] next() {
        Duration limit = begun ? limits.betweenBytes() : limits.firstByte();
        Chunks.Part part;
        try {
            part = response.body().next(within(limit));
        } catch (InterruptedException e) {
            throw interrupted();
        }
        if (part == null) {
            throw System.nanoTime() >= deadline
                    ? LlmFailure.of("tooLong", seconds(limits.total()))
                    : LlmFailure.of(begun ? "stalled" : "noAnswer", begun ? seconds(limit) : host, seconds(limit));
        }
        begun = true;
        return switch (part) {
            case Chunks.Bytes bytes -> bytes.buffer().array();
            case Chunks.End end -> null;
            case Chunks.Broken broken -> throw LlmFailure.of("cut", host);
        };
    }

    private Duration within(Duration limit) {
        Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        return left.compareTo(limit) < 0 ? left : limit;
    }

    private static String seconds(Duration limit) {
        return Long.toString(Math.max(1, limit.toSeconds()));
    }

    private static LlmFailure interrupted() {
        Thread.currentThread().interrupt();
        return LlmFailure.of("cancelled");
    }

    @Override
    public void close() {
        response.body().cancel();
        client.shutdownNow();
    }
}
