package dev.tillwatch.app.bench.shop;

import dev.tillwatch.app.bench.Samples;
import dev.tillwatch.demo.big.NewOrders;
import dev.tillwatch.demo.big.ServerAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Polls with 100 new orders over a line that makes each round trip longer, and counts the round trips. The feed behind
 * that line is one of its own that has loaded no history: what a poll asks does not depend on it.
 */
final class DistantPollPart implements Part {

    private static final Duration FARTHER = Duration.ofMillis(20);
    private static final int FEW = 100;

    /** Polls until connections are open, statements are known and names are remembered. */
    private static final int FIRST = 5;

    @Override
    public List<Measure> measures() {
        return List.of(Measure.DISTANT_POLL_100, Measure.ROUND_TRIPS);
    }

    @Override
    public void measure(Bed bed, Figures figures) throws Exception {
        ServerAddress server = bed.shop().server();
        try (Relay relay = new Relay(server.host(), server.port());
                MeasuredFeed feed = MeasuredFeed.open(server.at(relay.port()));
                NewOrders orders = bed.shop().newOrders()) {
            for (int i = 0; i < FIRST; i++) {
                feed.sweep();
            }
            relay.delay(FARTHER);
            int rounds = bed.plan().rounds().small();
            Samples polls = new Samples();
            long roundTrips = 0;
            for (int i = 0; i < rounds; i++) {
                orders.commit(FEW);
                TimeUnit.NANOSECONDS.sleep(bed.plan().pause().toNanos());
                long before = relay.roundTrips();
                long begun = System.nanoTime();
                feed.poll();
                polls.add(System.nanoTime() - begun);
                feed.writeRecord();
                roundTrips += relay.roundTrips() - before;
            }
            figures.put(Measure.DISTANT_POLL_100, polls.spread().p50());
            figures.put(Measure.ROUND_TRIPS, (double) roundTrips / rounds);
        }
    }
}
