package dev.tillwatch.detect.episode;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The timeline of a heavy customer, such as the one account of all guests: many short ones in a row, so that a payment
 * put in or taken out anywhere moves a few hundred rows at most.
 */
final class LongTimeline implements Timeline {

    private final List<ShortTimeline> blocks = new ArrayList<>();
    /** The index of each block's first row. */
    private int[] starts = {0};

    private int size;
    /** The block read last: indexes are mostly walked one by one. */
    private int current;

    private LongTimeline() {}

    LongTimeline(ShortTimeline full) {
        blocks.add(full);
        size = full.size();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long time(int index) {
        return block(index).time(index - starts[current]);
    }

    @Override
    public long id(int index) {
        return block(index).id(index - starts[current]);
    }

    @Override
    public long amount(int index) {
        return block(index).amount(index - starts[current]);
    }

    @Override
    public long tag(int index) {
        return block(index).tag(index - starts[current]);
    }

    @Override
    public int search(long time, long id) {
        moveTo(time, id);
        return starts[current] + blocks.get(current).search(time, id);
    }

    @Override
    public int add(long time, long id, long amount, long tag) {
        moveTo(time, id);
        ShortTimeline block = blocks.get(current);
        if (block.size() == ShortTimeline.MOST) {
            boolean atEnd = current == blocks.size() - 1 && block.search(time, id) == block.size();
            blocks.add(current + 1, atEnd ? block.emptyOne() : block.split());
            count();
            if (atEnd || blocks.get(current + 1).search(time, id) > 0) {
                current++;
            }
            block = blocks.get(current);
        }
        int index = starts[current] + block.add(time, id, amount, tag);
        moveStarts(1);
        return index;
    }

    @Override
    public void describe(int index, long amount, long tag) {
        block(index).describe(index - starts[current], amount, tag);
    }

    @Override
    public void remove(int index) {
        ShortTimeline block = block(index);
        block.remove(index - starts[current]);
        moveStarts(-1);
        if (block.size() == 0 && blocks.size() > 1) {
            blocks.remove(current);
            count();
            current = 0;
        }
    }

    private ShortTimeline block(int index) {
        boolean here = index >= starts[current]
                && index - starts[current] < blocks.get(current).size();
        if (!here) {
            int found = Arrays.binarySearch(starts, index);
            current = found >= 0 ? found : -found - 2;
        }
        return blocks.get(current);
    }

    /** Makes that block the current one where this payment is or belongs: the first whose last one is not before it. */
    private void moveTo(long time, long id) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            ShortTimeline block = blocks.get(middle);
            if (block.search(time, id) == block.size()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        current = low;
    }

    private void moveStarts(int by) {
        size += by;
        for (int i = current + 1; i < starts.length; i++) {
            starts[i] += by;
        }
    }

    private void count() {
        starts = new int[blocks.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + blocks.get(i - 1).size();
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(blocks.size());
        for (ShortTimeline block : blocks) {
            block.saveRows(out);
        }
    }

    static Timeline restore(DataInput in, Forms forms) throws IOException {
        int count = in.readInt();
        if (count == 1) {
            return ShortTimeline.restoreRows(in, forms);
        }
        LongTimeline timeline = new LongTimeline();
        for (int i = 0; i < count; i++) {
            ShortTimeline block = ShortTimeline.restoreRows(in, forms);
            timeline.blocks.add(block);
            timeline.size += block.size();
        }
        timeline.count();
        return timeline;
    }
}
