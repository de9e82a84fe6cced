package dev.tillwatch.app.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A body of unknown length: in chunks, or for an old client up to the end of the connection; small writes are joined. */
final class Body extends OutputStream {

    private static final int PIECE = 16_384;
    private static final int FRAME = 16;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] LAST = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final boolean chunked;
    private final byte[] piece = new byte[PIECE];
    private int size;
    private boolean ended;

    Body(OutputStream out, boolean chunked) {
        this.out = out;
        this.chunked = chunked;
    }

    @Override
    public void write(int one) throws IOException {
        if (size == PIECE) {
            flush();
        }
        piece[size++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (size == PIECE) {
                flush();
            }
            int now = Math.min(length - written, PIECE - size);
            System.arraycopy(bytes, from + written, piece, size, now);
            size += now;
            written += now;
        }
    }

    @Override
    public void flush() throws IOException {
        if (size > 0) {
            // In one write, so that a small event is one packet.
            ByteArrayOutputStream whole = new ByteArrayOutputStream(size + FRAME);
            if (chunked) {
                whole.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            whole.write(piece, 0, size);
            if (chunked) {
                whole.writeBytes(LINE_END);
            }
            out.write(whole.toByteArray());
            size = 0;
        }
    }

    /** Ends the body; the connection stays. */
    @Override
    public void close() throws IOException {
        if (!ended) {
            ended = true;
            flush();
            if (chunked) {
                out.write(LAST);
            }
        }
    }
}
