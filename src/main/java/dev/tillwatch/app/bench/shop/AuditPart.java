package dev.tillwatch.app.bench.shop;

import dev.tillwatch.demo.big.NewOrders;
import dev.tillwatch.demo.big.StatementTimes;
import dev.tillwatch.monitor.BlockSum;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How much of one core the audit's statements take on the server while the shop sells 100 orders a second, once every
 * block has been found as recorded: all statements of the audit's connection, its sums and the rows that it reads. Their
 * time by the server's own clock: a little more than processor time.
 */
final class AuditPart implements Part {

    private static final int ORDERS_EACH_SECOND = 100;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    @Override
    public List<Measure> measures() {
        return List.of(Measure.AUDIT);
    }

    @Override
    public void measure(Bed bed, Figures figures) throws Exception {
        bed.feed().settle(INTERVAL);
        try (NewOrders orders = bed.shop().newOrders();
                StatementTimes statements = bed.shop().statementTimes()) {
            long begun = System.nanoTime();
            long end = begun + bed.plan().rounds().writer().dividedBy(2).toNanos();
            while (System.nanoTime() < end) {
                orders.commit(ORDERS_EACH_SECOND);
                bed.feed().sweep();
                TimeUnit.NANOSECONDS.sleep(INTERVAL.toNanos());
            }
            double wall = (System.nanoTime() - begun) / 1e9;
            figures.put(Measure.AUDIT, statements.ofThoseSumming(BlockSum.IDS) / wall * 100);
        }
    }
}
