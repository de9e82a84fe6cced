package dev.tillwatch.detect.episode;

import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;

/**
 * How the rows of a timeline are packed: how many bits each column takes, whether times are whole seconds and amounts
 * whole cents. Times and ids are counted from the origin of their {@link Forms}; small numbers of either sign are small.
 */
final class RowForm {

    private static final int SCALE_BITS = 3;
    private static final int SCALE_MASK = (1 << SCALE_BITS) - 1;
    private static final int CENTS = 2;

    private final Forms forms;
    private final boolean seconds;
    private final boolean cents;
    private final int timeBits;
    private final int idBits;
    private final int amountBits;
    private final int tagBits;
    private final int stride;
    private final long originTime;
    private final long originId;

    RowForm(Forms forms, boolean seconds, boolean cents, int timeBits, int idBits, int amountBits, int tagBits) {
        this.forms = forms;
        this.seconds = seconds;
        this.cents = cents;
        this.timeBits = timeBits;
        this.idBits = idBits;
        this.amountBits = amountBits;
        this.tagBits = tagBits;
        this.stride = timeBits + idBits + amountBits + tagBits;
        this.originTime = forms.originTime();
        this.originId = forms.originId();
    }

    static boolean wholeSeconds(long sinceOrigin) {
        return sinceOrigin % Micros.SECOND == 0;
    }

    static boolean wholeCents(long amount) {
        return amount == PackedAmount.NONE || (amount & SCALE_MASK) == CENTS;
    }

    Forms forms() {
        return forms;
    }

    /** The form as a number, by which {@link Forms} knows it and which is saved. */
    long code() {
        return code(seconds, cents, timeBits, idBits, amountBits, tagBits);
    }

    static long code(boolean seconds, boolean cents, int timeBits, int idBits, int amountBits, int tagBits) {
        int flags = (seconds ? 1 : 0) | (cents ? 2 : 0);
        return flags | (long) timeBits << 8 | (long) idBits << 16 | (long) amountBits << 24 | (long) tagBits << 32;
    }

    /** Bits a row. */
    int stride() {
        return stride;
    }

    long time(long[] cells, int index) {
        long steps = signed(Bits.get(cells, index * stride, timeBits));
        return originTime + (seconds ? steps * Micros.SECOND : steps);
    }

    long id(long[] cells, int index) {
        return originId + signed(Bits.get(cells, index * stride + timeBits, idBits));
    }

    long amount(long[] cells, int index) {
        long code = Bits.get(cells, index * stride + timeBits + idBits, amountBits);
        if (code == 0) {
            return PackedAmount.NONE;
        }
        long number = signed(code - 1);
        return cents ? number << SCALE_BITS | CENTS : number;
    }

    long tag(long[] cells, int index) {
        return Bits.get(cells, index * stride + timeBits + idBits + amountBits, tagBits);
    }

    boolean fits(long time, long id) {
        return (!seconds || wholeSeconds(time - originTime))
                && within(timeCode(time), timeBits)
                && within(idCode(id), idBits);
    }

    boolean fitsWith(long amount, long tag) {
        return (!cents || wholeCents(amount)) && within(amountCode(amount), amountBits) && within(tag, tagBits);
    }

    void writePlace(long[] cells, int index, long time, long id) {
        Bits.put(cells, index * stride, timeBits, timeCode(time));
        Bits.put(cells, index * stride + timeBits, idBits, idCode(id));
    }

    void writeRest(long[] cells, int index, long amount, long tag) {
        int bit = index * stride + timeBits + idBits;
        Bits.put(cells, bit, amountBits, amountCode(amount));
        Bits.put(cells, bit + amountBits, tagBits, tag);
    }

    long timeCode(long time) {
        long sinceOrigin = time - originTime;
        return unsigned(seconds ? sinceOrigin / Micros.SECOND : sinceOrigin);
    }

    long idCode(long id) {
        return unsigned(id - originId);
    }

    /** 0 is the amount that is not known; it is also what the plain form comes to for it. */
    long amountCode(long amount) {
        if (amount == PackedAmount.NONE) {
            return 0;
        }
        return 1 + unsigned(cents ? amount >> SCALE_BITS : amount);
    }

    private static boolean within(long code, int bits) {
        return bits == Long.SIZE || code >>> bits == 0;
    }

    /** 0, -1, 1, -2 … become 0, 1, 2, 3 …; every long has its place. */
    private static long unsigned(long number) {
        return number << 1 ^ number >> (Long.SIZE - 1);
    }

    private static long signed(long code) {
        return code >>> 1 ^ -(code & 1);
    }
}
