package dev.tillwatch.app.serve.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One request and its one answer. */
public final class Exchange {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Request request;
    private final Inbox in;
    private final OutputStream out;
    private boolean answered;
    private volatile boolean complete;
    private boolean last;

    Exchange(Request request, Inbox in, OutputStream out) {
        this.request = request;
        this.in = in;
        this.out = out;
        this.last = !request.isPersistent() || request.hasBody();
    }

    public Request request() {
        return request;
    }

    /**
     * Runs {@code gone} on a thread of its own when the client leaves before its answer is complete. For answers that take their time: the connection serves no request after this one.
     */
    public void whenGone(Runnable gone) {
        last = true;
        Thread.ofVirtual().name("serve-watch").start(() -> {
            in.awaitEnd();
            if (!complete) {
                gone.run();
            }
        });
    }

    /** Sends a whole answer. */
    public void send(int status, String type, Map<String, String> more, byte[] body) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Content-Type", type);
        headers.put("Content-Length", Integer.toString(body.length));
        byte[] head = head(status, headers);
        int length = request.isHead() ? 0 : body.length;
        byte[] whole = new byte[head.length + length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, length);
        out.write(whole);
    }

    /** Begins an answer of any length; the connection ends with it. */
    public OutputStream stream(String type) throws IOException {
        last = true;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        boolean chunked = !request.old() && !request.isHead();
        if (chunked) {
            headers.put("Transfer-Encoding", "chunked");
        }
        out.write(head(200, headers));
        return request.isHead() ? OutputStream.nullOutputStream() : new Body(out, chunked);
    }

    /** Answers with the sentence of a refusal. */
    void send(Refusal refusal) throws IOException {
        last |= refusal.status() != 404 && refusal.status() != 401;
        byte[] sentence = (refusal.sentence() + "\n").getBytes(StandardCharsets.UTF_8);
        send(refusal.status(), "text/plain; charset=utf-8", refusal.headers(), sentence);
    }

    private byte[] head(int status, Map<String, String> headers) {
        answered = true;
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + Status.words(status) + "\r\n");
        head.append("Date: ")
                .append(DATE.format(ZonedDateTime.now(ZoneOffset.UTC)))
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n");
        if (last) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    void complete() {
        complete = true;
    }

    boolean answered() {
        return answered;
    }

    /** Whether the connection ends with this answer. */
    boolean last() {
        return last;
    }
}
