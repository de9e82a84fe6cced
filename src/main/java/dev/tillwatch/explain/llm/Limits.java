package dev.tillwatch.explain.llm;

import java.time.Duration;

/** How long a call may take: to connect, to the first byte of the answer, between bytes, and in all. */
public record Limits(Duration connect, Duration firstByte, Duration betweenBytes, Duration total) {

    /** A local model may load and read the prompt for most of a minute before it says its first word. */
    public static final Duration FIRST_BYTE = Duration.ofMinutes(1);

    /** A stream that is silent for so long has stalled; slow local models still write several words a second. */
    public static final Duration BETWEEN_BYTES = Duration.ofSeconds(15);

    /** An analyst does not wait longer for a few sentences. */
    public static final Duration TOTAL = Duration.ofMinutes(2);

    public static final Duration CONNECT = Duration.ofSeconds(5);

    public static final Limits USUAL = new Limits(CONNECT, FIRST_BYTE, BETWEEN_BYTES, TOTAL);
}
