package dev.tillwatch.explain.llm;

import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model endpoint that misbehaves byte by byte: a raw server socket on the loopback address whose connections are
 * answered by a script. Keeps every request as it came over the wire.
 */
public final class LlmStub implements AutoCloseable {

    public static final String MODEL = "stub-1";
    public static final String OK =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nConnection: close\r\n\r\n";
    public static final String DONE = "data: [DONE]\n\n";

    /** Answers one connection whose request has been read. */
    public interface Script {
        void answer(Peer peer) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    public LlmStub(Script script) {
        this.script = script;
        try {
            this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("llm-stub").start(this::accept);
    }

    /** Answers each call with these lines, as one event each, and a proper end. */
    public static LlmStub saying(String... lines) {
        return new LlmStub(peer -> {
            peer.send(OK);
            for (String line : lines) {
                peer.send(event(line + "\n"));
            }
            peer.send(finish() + DONE);
        });
    }

    /** Answers with these bytes and closes. */
    public static LlmStub answering(String bytes) {
        return new LlmStub(peer -> peer.send(bytes));
    }

    public ModelEndpoint endpoint(String key) {
        return new ModelEndpoint(URI.create(address()), MODEL, key.isEmpty() ? Secret.NONE : new Secret(key));
    }

    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    public List<String> requests() {
        return requests;
    }

    /** Connections that are open now. */
    public int open() {
        return open.get();
    }

    /** A statement line as a model should write it. */
    public static String line(String kind, String text) {
        return "{\"kind\":\"" + kind + "\",\"text\":\"" + text + "\"}";
    }

    /** One event that carries a piece of content. */
    public static String event(String content) {
        return "data: {\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                + quoted(content) + "},\"finish_reason\":null}]}\n\n";
    }

    /** The event that says why the answer ends. */
    public static String finish() {
        return "data: {\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{},"
                + "\"finish_reason\":\"stop\"}]}\n\n";
    }

    public static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** One connection. */
    public static final class Peer {
        private final Socket socket;
        private final OutputStream out;

        Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.UTF_8));
        }

        public void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Says nothing more until the other side goes away or the stub is closed. */
        public void stall() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // whatever it sends, it gets no answer
            }
        }

        /** Closes with a reset in place of a proper end. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().name("llm-stub-peer").start(() -> serve(socket));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        open.incrementAndGet();
        try (socket) {
            socket.setTcpNoDelay(true);
            requests.add(read(socket.getInputStream()));
            Thread watcher = Thread.ofVirtual().start(() -> closeWithStub(socket));
            script.answer(new Peer(socket));
            watcher.interrupt();
        } catch (IOException | InterruptedException gone) {
            // the client went away, as many scripts want it to
        } finally {
            open.decrementAndGet();
        }
    }

    private void closeWithStub(Socket socket) {
        try {
            closed.await();
            socket.close();
        } catch (InterruptedException | IOException over) {
            // nothing left to close
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int body = -1;
        int length = 0;
        while (body < 0 || bytes.size() < body + length) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
            if (body < 0 && next == '\n') {
                String head = bytes.toString(StandardCharsets.ISO_8859_1);
                body = head.endsWith("\r\n\r\n") ? bytes.size() : -1;
                length = contentLength(head);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int contentLength(String head) {
        for (String header : head.split("\r\n", -1)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        return 0;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
