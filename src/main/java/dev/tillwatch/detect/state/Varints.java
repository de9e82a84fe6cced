package dev.tillwatch.detect.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Whole numbers in as few bytes as they need, 7 bits each; small numbers of either sign are short. */
public final class Varints {

    private static final int BITS = 7;
    private static final int MASK = (1 << BITS) - 1;
    private static final int MORE = 1 << BITS;

    private Varints() {}

    public static void write(DataOutput out, long number) throws IOException {
        long rest = number << 1 ^ number >> (Long.SIZE - 1);
        while (rest >>> BITS != 0) {
            out.writeByte((int) (rest & MASK) | MORE);
            rest >>>= BITS;
        }
        out.writeByte((int) rest);
    }

    public static long read(DataInput in) throws IOException {
        long code = 0;
        int shift = 0;
        int read = in.readByte();
        while ((read & MORE) != 0) {
            code |= (long) (read & MASK) << shift;
            shift += BITS;
            read = in.readByte();
        }
        code |= (long) read << shift;
        return code >>> 1 ^ -(code & 1);
    }
}
