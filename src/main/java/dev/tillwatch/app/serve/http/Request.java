package dev.tillwatch.app.serve.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a request as it was read, well formed and nothing more.
 *
 * @param path as it was written, not decoded
 * @param parameters of the query, decoded
 * @param headers by their names in lower case
 * @param old whether it is one of HTTP/1.0
 */
public record Request(
        String method, String path, Map<String, String> parameters, Map<String, List<String>> headers, boolean old) {

    public Request {
        parameters = Map.copyOf(parameters);
        headers = Map.copyOf(headers);
    }

    /** All values of a header. */
    public List<String> all(String header) {
        return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
    }

    /** The value of a header that is there once. */
    public Optional<String> one(String header) {
        List<String> values = all(header);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    public boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether the client may send another request on the connection. */
    boolean isPersistent() {
        return !old
                && all("connection").stream()
                        .noneMatch(words -> words.toLowerCase(Locale.ROOT).contains("close"));
    }

    /** Whether a body follows, which is never read. */
    public boolean hasBody() {
        return !all("transfer-encoding").isEmpty()
                || all("content-length").stream().anyMatch(length -> !length.equals("0"));
    }
}
