package dev.tillwatch.app.serve.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The bytes that a client sends, read with a time limit, or only watched for their end. */
final class Inbox {

    /** More is not read ahead while an answer is made. */
    private static final int SIZE = 8_192;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private int from;
    private int to;
    private long deadline = Long.MAX_VALUE;
    private volatile boolean watched;

    Inbox(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** From now on reading fails with a {@link SocketTimeoutException} after this time. */
    void limit(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }

    /** The next byte; fails at the end. */
    int next() throws IOException {
        if (from == to) {
            fill();
        }
        return buffer[from++] & 0xFF;
    }

    private void fill() throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("too slow");
        }
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        from = 0;
        to = Math.max(0, in.read(buffer));
        if (to == 0) {
            throw new EOFException();
        }
    }

    /** Blocks until the client has gone; what it still sends is dropped, so no other request may be read after this. */
    void awaitEnd() {
        watched = true;
        try {
            socket.setSoTimeout(0);
            while (in.read(buffer) >= 0) {
                from = to;
            }
        } catch (IOException gone) {
            // A reset is an end as well.
        }
    }

    /** Takes what still comes for a moment: closed with bytes unread, the kernel would throw our answer away. */
    void drain(int most, Duration time) {
        if (watched) {
            return;
        }
        try {
            limit(time);
            for (int taken = 0; taken < most; taken += to) {
                fill();
            }
        } catch (IOException enough) {
            // Ended, or took too long: closed either way.
        }
    }
}
