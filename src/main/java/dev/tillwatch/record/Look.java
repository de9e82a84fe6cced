package dev.tillwatch.record;

/** The two looks that are no transaction; both are told apart from others, and from each other, by identity. */
final class Look {

    static final byte[] UNKNOWN = {};
    static final byte[] NOT_SHOWN = {};

    private Look() {}

    /** Whether a transaction is behind it. */
    static boolean isShown(byte[] look) {
        return look.length > 0;
    }
}
