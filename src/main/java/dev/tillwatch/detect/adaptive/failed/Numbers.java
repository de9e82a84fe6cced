package dev.tillwatch.detect.adaptive.failed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Gives each text a number, counted from 0 in the order of first sight. Asked for each line of each order: an open table
 * finds a text, nearly always the same object, without following a chain.
 */
final class Numbers {

    private static final int SMALLEST = 16;

    private String[] texts = new String[SMALLEST];
    /** Of each slot the number plus one; 0 where it is free. Never more than half full. */
    private int[] slots = new int[2 * SMALLEST];

    private int size;

    int of(String text) {
        int slot = slot(text);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == texts.length) {
            grow();
            slot = slot(text);
        }
        texts[size] = text;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slot(String text) {
        int mask = slots.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> Short.SIZE) & mask;
        while (slots[slot] > 0 && !texts[slots[slot] - 1].equals(text)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, 2 * texts.length);
        slots = new int[2 * texts.length];
        for (int number = 0; number < size; number++) {
            slots[slot(texts[number])] = number + 1;
        }
    }

    String text(int number) {
        return texts[number];
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int number = 0; number < size; number++) {
            out.writeUTF(texts[number]);
        }
    }

    void restore(DataInput in) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            of(in.readUTF());
        }
    }
}
