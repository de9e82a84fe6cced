package dev.tillwatch.monitor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The feed's own figures that outlast a run: where the look-back begins, which ids there were at the first start, how
 * far the shop is known and scanned.
 */
record FeedState(
        int lookBackDays,
        LocalDateTime lookBack,
        ShopHead head,
        LocalDateTime completeTo,
        HistoryProgress history,
        Coverage coverage) {

    private static final int VERSION = 3;

    /** As it is once all of the past has been told. */
    static FeedState of(FeedOptions options, FeedStart start, Scanned scanned) {
        LocalDateTime completeTo = Objects.requireNonNull(scanned.completeTo(), "no poll has ended");
        return new FeedState(
                options.lookBackDays(),
                start.ledger().lookBack(),
                start.head(),
                completeTo,
                scanned.history(),
                scanned.coverage());
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(VERSION);
        out.writeInt(lookBackDays);
        write(out, lookBack);
        out.writeLong(head.firstTransaction());
        out.writeLong(head.recentTransaction());
        out.writeLong(head.lastTransaction());
        out.writeLong(head.lastItem());
        write(out, completeTo);
        out.writeLong(history.done());
        out.writeLong(history.total());
        LocalDateTime from = history.from();
        out.writeBoolean(from != null);
        write(out, from == null ? completeTo : from);
        out.writeInt(coverage.spans().size());
        for (Coverage.Span span : coverage.spans()) {
            write(out, span.from());
            write(out, span.to());
        }
    }

    /** Fails where the state was written in another form or with another look-back. */
    static FeedState restore(DataInput in, int lookBackDays) throws IOException {
        if (in.readInt() != VERSION || in.readInt() != lookBackDays) {
            throw new IOException("The kept state is of another version or look-back.");
        }
        LocalDateTime lookBack = read(in);
        ShopHead head = new ShopHead(in.readLong(), in.readLong(), in.readLong(), in.readLong());
        LocalDateTime completeTo = read(in);
        long done = in.readLong();
        long total = in.readLong();
        boolean dated = in.readBoolean();
        LocalDateTime date = read(in);
        @Nullable LocalDateTime from = dated ? date : null;
        Coverage coverage = Coverage.NONE;
        for (int spans = in.readInt(); spans > 0; spans--) {
            coverage = coverage.with(new Coverage.Span(read(in), read(in)));
        }
        HistoryProgress history = new HistoryProgress(done, total, true, from);
        return new FeedState(lookBackDays, lookBack, head, completeTo, history, coverage);
    }

    private static void write(DataOutput out, LocalDateTime at) throws IOException {
        out.writeUTF(at.toString());
    }

    private static LocalDateTime read(DataInput in) throws IOException {
        return LocalDateTime.parse(in.readUTF());
    }
}
