package dev.tillwatch.app.bench.shop;

import dev.tillwatch.demo.big.OneByOne;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the feed takes from a shop's writer, its polls and its audit: orders as fast as one connection writes them, in turns
 * without and with it.
 */
final class WriterPart implements Part {

    /** Short ones, so that a machine that gets slower or faster meanwhile does so for both. */
    private static final int TURNS = 20;

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    @Override
    public List<Measure> measures() {
        return List.of(Measure.WRITER);
    }

    @Override
    public void measure(Bed bed, Figures figures) throws Exception {
        Duration turn = bed.plan().rounds().writer().dividedBy(TURNS);
        long alone = 0;
        long beside = 0;
        bed.feed().rest();
        try (OneByOne writer = bed.shop().oneByOne()) {
            writer.write(turn);
            for (int i = 0; i < TURNS; i++) {
                // The one that goes first changes: what the one leaves behind must not always be the other's to bear.
                boolean feedFirst = i % 2 == 1;
                beside += feedFirst ? besideTheFeed(bed, writer, turn) : 0;
                alone += writer.write(turn);
                beside += feedFirst ? 0 : besideTheFeed(bed, writer, turn);
            }
        } finally {
            bed.feed().goOn();
        }
        figures.put(Measure.WRITER, 100.0 * (alone - beside) / alone);
    }

    private static long besideTheFeed(Bed bed, OneByOne writer, Duration turn) throws Exception {
        // What came meanwhile is not this turn's to read.
        bed.feed().sweep();
        bed.feed().goOn();
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Thread polling = Thread.ofPlatform().daemon().name("bench-poll").start(() -> {
            try {
                do {
                    bed.feed().sweep();
                } while (!over.await(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
            } catch (Exception failed) {
                failure.set(failed);
            }
        });
        long written = writer.write(turn);
        over.countDown();
        polling.join();
        bed.feed().rest();
        Exception failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return written;
    }
}
