package dev.tillwatch.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client of a service in this process: well behaved through the JDK's, and otherwise through a bare socket. */
public final class Client {

    public static final String TOKEN = "a-token-of-the-test";

    private static final int PATIENCE_MS = 30_000;

    private final String url;
    private final HttpClient http;

    public Client(String url) {
        this(url, HttpClient.newHttpClient());
    }

    Client(String url, HttpClient http) {
        this.url = url;
        this.http = http;
    }

    public int port() {
        return URI.create(url).getPort();
    }

    /** With the token. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return http.send(request(path, headers).build(), BodyHandlers.ofString());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + TOKEN);
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return builder;
    }

    /** Listens to the events. */
    public EventStream events(String lastEventId) throws IOException, InterruptedException {
        String[] headers = lastEventId.isEmpty() ? new String[0] : new String[] {"Last-Event-ID", lastEventId};
        return new EventStream(http.send(request("/events", headers).build(), BodyHandlers.ofInputStream()));
    }

    /** All that is answered to some lines, which end with an empty one. */
    public String raw(String... lines) throws IOException {
        return bytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** All that is answered to some bytes, until the service closes. */
    public String bytes(byte[] sent) throws IOException {
        try (Socket socket = open()) {
            // A part at a time, as a network may deliver it.
            int half = sent.length / 2;
            socket.getOutputStream().write(Arrays.copyOfRange(sent, 0, half));
            socket.getOutputStream().write(Arrays.copyOfRange(sent, half, sent.length));
            // An answer that never ends must fail the test, not hold it up.
            CompletableFuture.delayedExecutor(PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .execute(() -> close(socket));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    public Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }
}
