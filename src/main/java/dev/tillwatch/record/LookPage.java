package dev.tillwatch.record;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The looks of {@link #SIZE} neighbouring ids, kept and read together. */
final class LookPage {

    static final int BITS = 8;
    static final int SIZE = 1 << BITS;

    private static final int MARK_UNKNOWN = 0;
    private static final int MARK_NOT_SHOWN = 1;
    private static final int MARKS = 2;
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final byte[][] looks = new byte[SIZE][];
    private boolean changed;

    LookPage() {
        Arrays.fill(looks, Look.UNKNOWN);
    }

    /** The lowest id of a page. */
    static long first(long number) {
        return number << BITS;
    }

    byte[] get(int slot) {
        return looks[slot];
    }

    void put(int slot, byte[] look) {
        looks[slot] = look;
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    void written() {
        changed = false;
    }

    boolean isEmpty() {
        return Arrays.stream(looks).allMatch(look -> look == Look.UNKNOWN);
    }

    /** How many of its transactions are shown. */
    int shown() {
        return (int) Arrays.stream(looks).filter(Look::isShown).count();
    }

    byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] look : looks) {
            int number =
                    look == Look.UNKNOWN ? MARK_UNKNOWN : look == Look.NOT_SHOWN ? MARK_NOT_SHOWN : look.length + MARKS;
            while (number > SEVEN_BITS) {
                out.write((number & SEVEN_BITS) | MORE);
                number >>>= Byte.SIZE - 1;
            }
            out.write(number);
            out.writeBytes(look);
        }
        return out.toByteArray();
    }

    static LookPage of(byte[] bytes) {
        LookPage page = new LookPage();
        int at = 0;
        for (int slot = 0; slot < SIZE; slot++) {
            int number = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                number |= (next & SEVEN_BITS) << shift;
                shift += Byte.SIZE - 1;
            } while (next < 0);
            if (number == MARK_NOT_SHOWN) {
                page.looks[slot] = Look.NOT_SHOWN;
            } else if (number >= MARKS) {
                page.looks[slot] = Arrays.copyOfRange(bytes, at, at + number - MARKS);
                at += number - MARKS;
            }
        }
        return page;
    }
}
