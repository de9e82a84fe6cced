package dev.tillwatch.explain.ledger;

/**
 * What a request cost.
 *
 * @param reported false where the endpoint did not say and both are guessed from the bytes
 */
public record Tokens(long in, long out, boolean reported) {

    /** What a token takes in English, as providers say; a guess for limits, never a bill. */
    private static final int BYTES_EACH = 4;

    /** A guess from bytes. */
    public static Tokens guessed(long bytesIn, long bytesOut) {
        return new Tokens(Math.ceilDiv(bytesIn, BYTES_EACH), Math.ceilDiv(bytesOut, BYTES_EACH), false);
    }

    public long total() {
        return in + out;
    }
}
