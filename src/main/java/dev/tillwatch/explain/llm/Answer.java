package dev.tillwatch.explain.llm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads a whole answer that is not a stream, up to a limit. */
final class Answer {

    /** The list of a large provider's models takes about 100 KB. */
    private static final int LARGEST = 1024 * 1024;

    private Answer() {}

    /** The body as text, cut after {@link #LARGEST} bytes. */
    static String text(Exchange exchange) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = exchange.next();
        while (bytes != null && out.size() < LARGEST) {
            out.writeBytes(bytes);
            bytes = exchange.next();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
