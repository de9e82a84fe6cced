package dev.tillwatch.app.serve.http;

import java.io.Serial;
import java.util.Map;

/** A request that is not answered as asked: the status, one sentence for people, and headers that belong to it. */
public final class Refusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, String> headers;

    public Refusal(int status, String sentence) {
        this(status, sentence, Map.of());
    }

    public Refusal(int status, String sentence, Map<String, String> headers) {
        super(sentence, null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    public int status() {
        return status;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
