package dev.tillwatch.monitor;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.CatalogPriceChanged;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feed's state in its memory: its own figures, its books, the audit, and the detectors behind the name of the rules
 * that they judge by.
 */
final class KeptState {

    /** Marks a state without detectors. */
    private static final String UNJUDGED = "unjudged";

    private final TransactionSource source;
    private final FeedOptions options;
    private final Audit audit;
    private final DetectorBoard board;

    /** What was read; where it is not {@code judged} the detectors know nothing. */
    record Resumed(FeedState state, FeedStart start, boolean judged) {}

    KeptState(TransactionSource source, FeedOptions options, Audit audit, DetectorBoard board) {
        this.source = source;
        this.options = options;
        this.audit = audit;
        this.board = board;
    }

    /** Null where nothing was kept. */
    @Nullable
    Resumed resume() throws IOException {
        Resumed resumed;
        try (DataInputStream in = options.seen().kept()) {
            if (in == null) {
                return null;
            }
            resumed = read(in);
        }
        if (!resumed.judged) {
            options.seen().keepUnjudged(out -> write(out, resumed.state, resumed.start, UNJUDGED));
        }
        return resumed;
    }

    private Resumed read(DataInputStream in) throws IOException {
        FeedState kept = FeedState.restore(in, options.lookBackDays());
        FeedState state = kept.movedOn();
        if (state.lookBack().isAfter(kept.lookBack())) {
            options.seen().dropBefore(state.lookBack());
        }
        List<CatalogPriceChanged> since = options.seen().priceChangesSince(in.readLong());
        LiveReader reader = LiveReader.restore(source, options, since, in);
        audit.restore(in);
        FeedStart start =
                new FeedStart(state.head(), state.completeTo(), reader, new Ledger(options.seen(), state.lookBack()));
        boolean judged = in.readUTF().equals(options.rules());
        if (judged) {
            board.restore(in);
            if (!since.isEmpty()) {
                // Before anything that was sold after them.
                board.observe(new Batch(List.copyOf(since), state.completeTo()), state.coverage());
            }
        }
        return new Resumed(state, start, judged);
    }

    void keep(FeedState state, FeedStart start) throws IOException {
        options.seen().keep(out -> {
            write(out, state, start, options.rules());
            board.save(out);
        });
    }

    private void write(DataOutputStream out, FeedState state, FeedStart start, String rules) throws IOException {
        state.save(out);
        out.writeLong(options.seen().priceMark());
        start.reader().save(out);
        audit.save(out);
        out.writeUTF(rules);
    }
}
