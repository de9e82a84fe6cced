package dev.tillwatch.detect.episode;

import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.detect.state.Micros;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The forms of a detector's timelines, each once: thousands of timelines share a few. Times and ids are counted from
 * those of the first payment seen, so that a shop of any age has small numbers.
 */
final class Forms {

    /** Bits; widths grow by so many at least, since every growth packs a timeline anew. */
    private static final int STEP = 2;

    private static final int BYTE = 0xFF;

    private final LongMap<RowForm> known = new LongMap<>();
    private boolean started;
    private long originTime;
    private long originId;

    long originTime() {
        return originTime;
    }

    long originId() {
        return originId;
    }

    /** Of a timeline without rows: no row fits. */
    RowForm empty() {
        return of(RowForm.code(false, false, 0, 0, 0, 0));
    }

    /** The narrowest form for all rows of the timeline and another one. */
    RowForm fitting(ShortTimeline rows, long time, long id, long amount, long tag) {
        if (!started) {
            started = true;
            originTime = Micros.floor(time, Micros.SECOND);
            originId = id;
        }
        boolean seconds = RowForm.wholeSeconds(time - originTime);
        boolean cents = RowForm.wholeCents(amount);
        for (int i = 0; i < rows.size(); i++) {
            seconds &= RowForm.wholeSeconds(rows.time(i) - originTime);
            cents &= RowForm.wholeCents(rows.amount(i));
        }
        RowForm widest = of(RowForm.code(seconds, cents, Long.SIZE, Long.SIZE, Long.SIZE, Long.SIZE));
        // The lowest step of the time is always there: a row of no bits could not be counted.
        long times = widest.timeCode(time) | 1;
        long ids = widest.idCode(id);
        long amounts = widest.amountCode(amount);
        long tags = tag;
        for (int i = 0; i < rows.size(); i++) {
            times |= widest.timeCode(rows.time(i));
            ids |= widest.idCode(rows.id(i));
            amounts |= widest.amountCode(rows.amount(i));
            tags |= rows.tag(i);
        }
        return of(RowForm.code(seconds, cents, bits(times), bits(ids), bits(amounts), bits(tags)));
    }

    private static int bits(long codes) {
        int used = Long.SIZE - Long.numberOfLeadingZeros(codes);
        return (used + STEP - 1) / STEP * STEP;
    }

    RowForm of(long code) {
        RowForm form = known.get(code);
        if (form == null) {
            form = new RowForm(
                    this,
                    (code & 1) != 0,
                    (code & 2) != 0,
                    (int) (code >>> 8) & BYTE,
                    (int) (code >>> 16) & BYTE,
                    (int) (code >>> 24) & BYTE,
                    (int) (code >>> 32) & BYTE);
            if (started) {
                known.put(code, form);
            }
        }
        return form;
    }

    void save(DataOutput out) throws IOException {
        out.writeBoolean(started);
        out.writeLong(originTime);
        out.writeLong(originId);
    }

    void restore(DataInput in) throws IOException {
        started = in.readBoolean();
        originTime = in.readLong();
        originId = in.readLong();
    }
}
