package dev.tillwatch.detect.episode;

/** Reads and writes numbers of 0 to 64 bits at any bit of an array of longs. */
final class Bits {

    private static final int WORD = Long.SIZE;
    private static final int WORD_SHIFT = 6;
    private static final int IN_WORD = WORD - 1;

    private Bits() {}

    static long get(long[] cells, int bit, int width) {
        if (width == 0) {
            return 0;
        }
        int word = bit >>> WORD_SHIFT;
        int low = bit & IN_WORD;
        long value = cells[word] >>> low;
        if (low + width > WORD) {
            value |= cells[word + 1] << (WORD - low);
        }
        return value & mask(width);
    }

    static void put(long[] cells, int bit, int width, long value) {
        if (width == 0) {
            return;
        }
        int word = bit >>> WORD_SHIFT;
        int low = bit & IN_WORD;
        cells[word] = (cells[word] & ~(mask(width) << low)) | value << low;
        int over = low + width - WORD;
        if (over > 0) {
            cells[word + 1] = (cells[word + 1] & ~mask(over)) | value >>> (WORD - low);
        }
    }

    static void copy(long[] cells, int from, int to, int length) {
        for (int done = 0; done < length; done += WORD) {
            int width = Math.min(WORD, length - done);
            put(cells, to + done, width, get(cells, from + done, width));
        }
    }

    static int words(int bits) {
        return (bits + IN_WORD) >>> WORD_SHIFT;
    }

    private static long mask(int width) {
        return -1L >>> (WORD - width);
    }
}
