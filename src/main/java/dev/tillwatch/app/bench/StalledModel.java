package dev.tillwatch.app.bench;

import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model that stalls: a raw server socket of this process that answers each question with one statement, and from then
 * on with nothing but the empty comments by which a provider keeps a connection open.
 */
final class StalledModel implements AutoCloseable {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nConnection: close\r\n\r\n";
    private static final String STATEMENT =
            "data: {\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                    + "\"{\\\"kind\\\":\\\"check\\\",\\\"text\\\":\\\"Look at the rows behind it.\\\"}\\n\"},"
                    + "\"finish_reason\":null}]}\n\n";
    private static final String COMMENT = ": waiting\n\n";
    private static final String NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    /** Less than the silence after which the program gives up. */
    private static final long COMMENT_SECONDS = 5;

    private final ServerSocket server;
    private final AtomicInteger stalled = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    StalledModel() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("stalled-model").start(this::accept);
    }

    ModelEndpoint endpoint() {
        URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
        return new ModelEndpoint(address, "stub", Secret.NONE);
    }

    /** Answers that began and stalled, so far. */
    int stalled() {
        return stalled.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().name("stalled-model-call").start(() -> serve(socket));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            boolean question = head(socket.getInputStream()).startsWith("POST");
            send(socket, question ? HEAD + STATEMENT : NOT_FOUND);
            if (question) {
                stalled.incrementAndGet();
                while (!closed.await(COMMENT_SECONDS, TimeUnit.SECONDS)) {
                    send(socket, COMMENT);
                }
            }
        } catch (IOException | InterruptedException gone) {
            // the window has cancelled the call, as it may
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** The head of a question; its body is of no interest and stays unread. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (next == '\n' && head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
