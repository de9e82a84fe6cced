package dev.tillwatch.record;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a row of a detector's table as bytes and reads it back equal. Any change of what is written takes a new {@link
 * #VERSION}.
 */
public final class RowCodec {

    /** The first byte of every row. */
    public static final byte VERSION = 1;

    private static final int ANOMALY = 0;
    private static final int OBSERVATION = 1;

    private final Words words = new Words();
    private final PersonNames names;

    /** Names of customers are not written: {@code names} takes them and gives them back. */
    public RowCodec(PersonNames names) {
        this.names = names;
    }

    public byte[] write(Row row) {
        RowWriter out = new RowWriter(names);
        out.number(VERSION);
        out.number(row instanceof Anomaly ? ANOMALY : OBSERVATION);
        out.text(row.key().detector());
        out.text(row.key().kind());
        out.text(row.key().id());
        out.momentOrNot(row.at());
        switch (row) {
            case Anomaly anomaly -> {
                out.constant(anomaly.stage());
                out.constant(anomaly.severity());
                out.real(anomaly.score());
            }
            case Observation observation -> out.flag(observation.complete());
        }
        out.number(row.facts().size());
        row.facts().forEach(fact -> fact(out, fact));
        return out.bytes();
    }

    /** Whether these bytes were written by this version. */
    public static boolean canRead(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == VERSION << 1;
    }

    /** Throws {@link UncheckedIOException} where the bytes are no row of this version. */
    public Row read(byte[] bytes) {
        if (!canRead(bytes)) {
            throw new UncheckedIOException(new IOException("not a row of version " + VERSION));
        }
        try {
            RowReader in = new RowReader(bytes, words, names);
            in.number();
            return row(in);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException damaged) {
            throw new UncheckedIOException(new IOException("a damaged row", damaged));
        }
    }

    private static Row row(RowReader in) {
        boolean anomaly = in.number() == ANOMALY;
        AnomalyKey key = new AnomalyKey(in.word(), in.word(), in.text());
        @Nullable LocalDateTime at = in.momentOrNot();
        if (anomaly) {
            Stage stage = in.constant(Stage.class);
            Severity severity = in.constant(Severity.class);
            return new Anomaly(key, at, stage, severity, in.real(), facts(in));
        }
        return new Observation(key, at, in.flag(), facts(in));
    }

    private static void fact(RowWriter out, Fact fact) {
        out.text(fact.id());
        out.value(fact.value());
        out.text(fact.formula());
        out.number(fact.rows().size());
        for (RowRef ref : fact.rows()) {
            out.constant(ref.table());
            out.text(ref.id());
        }
        out.constant(fact.privacy());
    }

    private static List<Fact> facts(RowReader in) {
        int count = in.size();
        List<Fact> facts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String id = in.word();
            var value = in.value();
            String formula = in.word();
            int size = in.size();
            List<RowRef> rows = new ArrayList<>(size);
            for (int ref = 0; ref < size; ref++) {
                rows.add(new RowRef(in.constant(RowRef.Table.class), in.text()));
            }
            facts.add(new Fact(id, value, formula, rows, in.constant(Privacy.class)));
        }
        return facts;
    }
}
