package dev.tillwatch.detect.price;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Flags transactions with a line sold strictly outside the accepted range around its catalog price of now, whatever
 * the payment's status. A line without a price, of an unknown product or of an unknown customer takes no part.
 */
final class PriceDetector implements Detector {

    private static final int VERSION = 1;
    private static final Boolean PRESENT = true;

    private final PriceThresholds thresholds;
    private final PriceFacts facts;
    private final PriceMedians medians;
    private final Clock clock = new Clock();
    private final AcceptedRange range;
    /** The ids of the transactions with a row. */
    private final LongMap<Boolean> flagged = new LongMap<>();

    PriceDetector(PriceThresholds thresholds) {
        this.thresholds = thresholds;
        this.facts = new PriceFacts(thresholds);
        this.medians = new PriceMedians(thresholds);
        this.range = new AcceptedRange(thresholds);
    }

    @Override
    public Detection observe(Batch batch) {
        clock.advance(batch.completeTo());
        // Only what may end as a row, or was one: the many within the range are judged once and forgotten.
        Map<Long, @Nullable Transaction> latest = new LinkedHashMap<>();
        for (Event event : batch.events()) {
            if (event instanceof TransactionChanged change) {
                medians.take(change.before(), false);
                medians.take(change.after(), true);
                long id = change.transactionId();
                Transaction after = change.after();
                boolean concerns = (after != null && outside(after))
                        || (!flagged.isEmpty() && flagged.containsKey(id))
                        || (!latest.isEmpty() && latest.containsKey(id));
                if (concerns) {
                    latest.put(id, after);
                }
            }
        }
        Findings findings = new Findings();
        latest.forEach((id, transaction) -> judge(id, transaction, findings));
        medians.drain(clock, findings);
        return findings.toDetection();
    }

    private void judge(long id, @Nullable Transaction transaction, Findings findings) {
        List<PricedLine> hits = transaction == null ? List.of() : hits(transaction);
        if (transaction != null && !hits.isEmpty()) {
            flagged.put(id, PRESENT);
            findings.add(anomaly(transaction, hits));
        } else if (flagged.remove(id) != null) {
            findings.withdraw(key(id), transaction == null ? "gone" : "corrected");
        }
    }

    private boolean outside(Transaction transaction) {
        if (transaction.customer().name() != null) {
            List<LineItem> items = transaction.items();
            for (int i = 0; i < items.size(); i++) {
                if (range.outside(items.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<PricedLine> hits(Transaction transaction) {
        if (transaction.customer().name() == null) {
            return List.of();
        }
        List<PricedLine> hits = new ArrayList<>(0);
        for (LineItem item : transaction.items()) {
            PricedLine line = PricedLine.of(item);
            if (line != null && range.outside(item)) {
                hits.add(line);
            }
        }
        return hits;
    }

    private Anomaly anomaly(Transaction transaction, List<PricedLine> hits) {
        PricedLine worst = worst(hits);
        BigDecimal difference = worst.difference();
        return new Anomaly(
                key(transaction.id()),
                transaction.at(),
                Stage.CONFIRMED,
                PriceSeverity.of(difference),
                PriceSeverity.score(difference),
                facts.of(transaction, hits, worst));
    }

    /** The line furthest from its reference; the first of several. */
    private static PricedLine worst(List<PricedLine> hits) {
        PricedLine worst = hits.getFirst();
        Comparator<PricedLine> byDistance = Comparator.comparing(PricedLine::distance);
        for (PricedLine line : hits) {
            if (byDistance.compare(line, worst) > 0) {
                worst = line;
            }
        }
        return worst;
    }

    private static AnomalyKey key(long id) {
        return new AnomalyKey(PriceFactory.ID, PriceFactory.TRANSACTION, Long.toString(id));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Format.writeHead(out, VERSION, thresholds.toString());
        clock.save(out);
        out.writeInt(flagged.size());
        flagged.<IOException>forEach((id, present) -> out.writeLong(id));
        medians.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Format.checkHead(in, VERSION, thresholds.toString());
        clock.restore(in);
        int count = in.readInt();
        flagged.expect(count);
        for (int i = 0; i < count; i++) {
            flagged.put(in.readLong(), PRESENT);
        }
        medians.restore(in, clock);
    }
}
