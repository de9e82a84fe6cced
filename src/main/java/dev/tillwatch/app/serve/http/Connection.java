package dev.tillwatch.app.serve.http;

import dev.tillwatch.i18n.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client: its requests one after the other, each answered before the next is read. */
final class Connection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Texts TEXTS = Texts.of("serve");

    /** How long the head of a request may take, and an encrypted greeting. */
    private static final Duration HEAD_TIME = Duration.ofSeconds(10);

    private static final Duration IDLE_TIME = Duration.ofSeconds(30);
    private static final Duration LINGER = Duration.ofSeconds(1);
    private static final int LINGER_BYTES = 1 << 20;

    /** A client that takes nothing for so long is dropped. */
    private static final Duration WRITE_TIME = Duration.ofSeconds(10);

    private enum State {
        IDLE,
        BUSY,
        ENDED
    }

    /** Encrypts a socket, or leaves it as it is. */
    interface Wrapping {
        Socket wrap(Socket socket) throws IOException;
    }

    private final Socket line;
    private final Wrapping wrapping;
    private final Handler handler;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private final long begun = System.nanoTime();
    private volatile boolean lastOne;
    private volatile @Nullable Outbox out;

    Connection(Socket line, Wrapping wrapping, Handler handler) {
        this.line = line;
        this.wrapping = wrapping;
        this.handler = handler;
    }

    @Override
    public void run() {
        try (line) {
            line.setTcpNoDelay(true);
            line.setSoTimeout((int) HEAD_TIME.toMillis());
            Socket socket = wrapping.wrap(line);
            if (socket instanceof SSLSocket encrypted) {
                encrypted.startHandshake();
            }
            Outbox writer = new Outbox(socket.getOutputStream());
            out = writer;
            Inbox in = new Inbox(socket);
            while (answerNext(in, writer)) {
                // one request after the other
            }
            writer.begin();
            socket.shutdownOutput();
            in.drain(LINGER_BYTES, LINGER);
            socket.close();
        } catch (IOException gone) {
            LOG.debug("A client has gone", gone);
        }
    }

    /** Whether another request may follow. */
    private boolean answerNext(Inbox in, Outbox writer) throws IOException {
        in.limit(IDLE_TIME);
        int first = firstByte(in);
        if (first < 0 || !state.compareAndSet(State.IDLE, State.BUSY)) {
            return false;
        }
        in.limit(HEAD_TIME);
        Exchange exchange;
        try {
            exchange = new Exchange(new RequestReader(in).read(first), in, writer);
        } catch (Refusal refusal) {
            refuseUnread(refusal, in, writer);
            return false;
        } catch (SocketTimeoutException slow) {
            refuseUnread(new Refusal(408, TEXTS.get("refused.408")), in, writer);
            return false;
        }
        answer(exchange);
        exchange.complete();
        return !exchange.last() && !lastOne && state.compareAndSet(State.BUSY, State.IDLE);
    }

    private static int firstByte(Inbox in) throws IOException {
        try {
            return in.next();
        } catch (EOFException | SocketTimeoutException ended) {
            return -1;
        }
    }

    private static void refuseUnread(Refusal refusal, Inbox in, Outbox writer) throws IOException {
        new Exchange(new Request("GET", "/", Map.of(), Map.of(), true), in, writer).send(refusal);
    }

    private void answer(Exchange exchange) throws IOException {
        try {
            handler.handle(exchange);
        } catch (Refusal refusal) {
            exchange.send(refusal);
        } catch (InterruptedException stopped) {
            throw new IOException("the answer was given up", stopped);
        } catch (RuntimeException unforeseen) {
            LOG.error("A request failed", unforeseen);
            if (exchange.answered()) {
                // The client must not take half an answer for a whole one.
                throw new IOException(unforeseen);
            }
            exchange.send(new Refusal(500, TEXTS.get("refused.500")));
        }
    }

    /** Ends it at once where no answer is being made, else after that answer. */
    void endSoon() {
        lastOne = true;
        if (state.compareAndSet(State.IDLE, State.ENDED)) {
            cut();
        }
    }

    /** Ends it where its client does not take what is written. */
    void cutWhereStuck() {
        Outbox writer = out;
        boolean greeting = writer == null && System.nanoTime() - begun > HEAD_TIME.toNanos();
        if (greeting || (writer != null && writer.isStuck(WRITE_TIME))) {
            LOG.info("A client that took nothing for {} s is dropped.", WRITE_TIME.toSeconds());
            cut();
        }
    }

    /** Closes the line below any encryption, which could wait for the client once more. */
    void cut() {
        try {
            line.close();
        } catch (IOException closed) {
            LOG.debug("A line was not closed in good order", closed);
        }
    }
}
