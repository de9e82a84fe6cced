package dev.tillwatch.detect.episode;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A timeline in one array, its rows packed bit by bit in one form, which widens when a payment does not fit. A row put
 * in at the end moves nothing; anywhere else it moves those behind it, hence the limit.
 */
final class ShortTimeline implements Timeline {

    /** Rows; beyond it a timeline is kept in several of these. */
    static final int MOST = 512;

    /** Of the rows: how much room is added when there is none. */
    private static final int GROWTH = 16;

    private RowForm form;
    private long[] cells = {};
    private int size;

    ShortTimeline(Forms forms) {
        form = forms.empty();
    }

    long lastCell() {
        return size == 0 ? 0 : cells[Bits.words(size * form.stride()) - 1];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long time(int index) {
        return form.time(cells, index);
    }

    @Override
    public long id(int index) {
        return form.id(cells, index);
    }

    @Override
    public long amount(int index) {
        return form.amount(cells, index);
    }

    @Override
    public long tag(int index) {
        return form.tag(cells, index);
    }

    @Override
    public int search(long time, long id) {
        // Payments come in order, nearly always.
        int low = size > 0 && before(size - 1, time, id) ? size : 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(middle, time, id)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean before(int index, long time, long id) {
        long there = time(index);
        return there < time || (there == time && id(index) < id);
    }

    @Override
    public int add(long time, long id, long amount, long tag) {
        int index = search(time, id);
        boolean fits = size > 0 && form.fits(time, id) && form.fitsWith(amount, tag);
        RowForm needed = fits ? form : form.forms().fitting(this, time, id, amount, tag);
        int words = Bits.words((size + 1) * needed.stride());
        if (needed.code() != form.code() || words > cells.length) {
            repack(needed, size + 1 + size / GROWTH);
        }
        for (int i = size; i > index; i--) {
            Bits.copy(cells, (i - 1) * form.stride(), i * form.stride(), form.stride());
        }
        size++;
        form.writePlace(cells, index, time, id);
        form.writeRest(cells, index, amount, tag);
        return index;
    }

    @Override
    public void describe(int index, long amount, long tag) {
        if (!form.fitsWith(amount, tag)) {
            repack(form.forms().fitting(this, time(index), id(index), amount, tag), size);
        }
        form.writeRest(cells, index, amount, tag);
    }

    @Override
    public void remove(int index) {
        size--;
        for (int i = index; i < size; i++) {
            Bits.copy(cells, (i + 1) * form.stride(), i * form.stride(), form.stride());
        }
    }

    private void repack(RowForm needed, int capacity) {
        int words = Bits.words(capacity * needed.stride());
        if (needed.code() == form.code()) {
            cells = Arrays.copyOf(cells, words);
            return;
        }
        long[] packed = new long[words];
        for (int i = 0; i < size; i++) {
            needed.writePlace(packed, i, time(i), id(i));
            needed.writeRest(packed, i, amount(i), tag(i));
        }
        form = needed;
        cells = packed;
    }

    ShortTimeline emptyOne() {
        return new ShortTimeline(form.forms());
    }

    /** Moves the second half of the rows to a timeline of its own. */
    ShortTimeline split() {
        ShortTimeline rest = emptyOne();
        int half = size / 2;
        for (int i = half; i < size; i++) {
            rest.add(time(i), id(i), amount(i), tag(i));
        }
        size = half;
        cells = Arrays.copyOf(cells, Bits.words(size * form.stride()));
        return rest;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(1);
        saveRows(out);
    }

    void saveRows(DataOutput out) throws IOException {
        out.writeLong(form.code());
        out.writeInt(size);
        int words = Bits.words(size * form.stride());
        ByteBuffer bytes = ByteBuffer.allocate(words * Long.BYTES);
        bytes.asLongBuffer().put(cells, 0, words);
        out.write(bytes.array());
    }

    static ShortTimeline restoreRows(DataInput in, Forms forms) throws IOException {
        ShortTimeline rows = new ShortTimeline(forms);
        rows.form = forms.of(in.readLong());
        rows.size = in.readInt();
        rows.cells = new long[Bits.words(rows.size * rows.form.stride())];
        byte[] bytes = new byte[rows.cells.length * Long.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asLongBuffer().get(rows.cells);
        return rows;
    }
}
