package dev.tillwatch.app.bench.shop;

import dev.tillwatch.app.bench.Samples;
import dev.tillwatch.demo.big.BareStatements;
import dev.tillwatch.demo.big.NewOrders;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Polls with nothing, with 100 and with 10,000 new orders just committed, and the bare statements for the same 100 in
 * the same round, in turns first and second; once the audit has been through everything for the first time.
 */
final class PollPart implements Part {

    private static final int FEW = 100;
    private static final int MANY = 10_000;

    @Override
    public List<Measure> measures() {
        return List.of(Measure.POLL_0, Measure.BARE_100, Measure.POLL_100, Measure.RECORD_100, Measure.POLL_10000);
    }

    @Override
    public void measure(Bed bed, Figures figures) throws Exception {
        bed.feed().settle(bed.plan().pause());
        try (NewOrders orders = bed.shop().newOrders();
                BareStatements bare = bed.shop().bareStatements()) {
            Samples none = new Samples();
            for (int i = 0; i < bed.plan().rounds().small(); i++) {
                pause(bed);
                none.add(poll(bed));
                bed.feed().writeRecord();
            }
            figures.put(Measure.POLL_0, none.spread().p50());
            few(bed, figures, orders, bare);
            Samples many = new Samples();
            for (int i = 0; i < bed.plan().rounds().large(); i++) {
                orders.commit(MANY);
                pause(bed);
                many.add(poll(bed));
                bed.feed().writeRecord();
                bare.read();
            }
            figures.put(Measure.POLL_10000, many.spread().p50());
        }
    }

    private static void few(Bed bed, Figures figures, NewOrders orders, BareStatements bare) throws Exception {
        Samples polls = new Samples();
        Samples statements = new Samples();
        Samples kept = new Samples();
        for (int i = 0; i < bed.plan().rounds().small(); i++) {
            orders.commit(FEW);
            pause(bed);
            boolean bareFirst = i % 2 == 0;
            if (bareFirst) {
                statements.add(read(bare));
            }
            polls.add(poll(bed));
            kept.add(writeRecord(bed));
            if (!bareFirst) {
                statements.add(read(bare));
            }
        }
        figures.put(Measure.BARE_100, statements.spread().p50());
        figures.put(Measure.POLL_100, polls.spread().p50());
        figures.put(Measure.RECORD_100, kept.spread().p50());
    }

    private static long poll(Bed bed) throws Exception {
        long begun = System.nanoTime();
        bed.feed().poll();
        return System.nanoTime() - begun;
    }

    private static long writeRecord(Bed bed) throws Exception {
        long begun = System.nanoTime();
        bed.feed().writeRecord();
        return System.nanoTime() - begun;
    }

    private static long read(BareStatements bare) throws Exception {
        long begun = System.nanoTime();
        bare.read();
        return System.nanoTime() - begun;
    }

    private static void pause(Bed bed) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(bed.plan().pause().toNanos());
    }
}
