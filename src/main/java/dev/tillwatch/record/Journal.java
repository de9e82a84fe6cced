package dev.tillwatch.record;

import java.util.Arrays;

/** How a look is written into the journal: a mark, since the two looks that are no transaction are both empty. */
final class Journal {

    private static final byte UNKNOWN = 0;
    private static final byte NOT_SHOWN = 1;
    private static final byte SHOWN = 2;

    private Journal() {}

    static byte[] entry(byte[] look) {
        byte[] entry = new byte[1 + look.length];
        entry[0] = look == Look.UNKNOWN ? UNKNOWN : look == Look.NOT_SHOWN ? NOT_SHOWN : SHOWN;
        System.arraycopy(look, 0, entry, 1, look.length);
        return entry;
    }

    static byte[] look(byte[] entry) {
        return switch (entry[0]) {
            case UNKNOWN -> Look.UNKNOWN;
            case NOT_SHOWN -> Look.NOT_SHOWN;
            default -> Arrays.copyOfRange(entry, 1, entry.length);
        };
    }
}
