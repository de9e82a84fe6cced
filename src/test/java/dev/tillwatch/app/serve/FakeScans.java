package dev.tillwatch.app.serve;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.ShopUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Scans that end when a test lets them. */
final class FakeScans implements Scan.Opener {

    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<FakeScan> begun = new LinkedBlockingQueue<>();
    volatile @Nullable String trouble;

    /** One that runs until it is let go or closed. */
    static final class FakeScan implements Scan {

        private final CompletableFuture<Set<String>> wanted = new CompletableFuture<>();
        private final CountDownLatch end = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public Map<String, List<Anomaly>> run(Set<String> detectors) throws ShopUnavailable {
            wanted.complete(detectors);
            try {
                end.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            if (closed.getCount() == 0) {
                throw new ShopUnavailable("stopped");
            }
            return Map.of();
        }

        /** The detectors that it runs. */
        Set<String> wanted() throws Exception {
            return wanted.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        void letGo() {
            end.countDown();
        }

        boolean isClosedSoon() throws InterruptedException {
            return closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            closed.countDown();
            end.countDown();
        }
    }

    @Override
    public Scan open() throws ShopUnavailable {
        if (trouble != null) {
            throw new ShopUnavailable(trouble);
        }
        FakeScan scan = new FakeScan();
        begun.add(scan);
        return scan;
    }

    /** The next scan that begins. */
    FakeScan next() throws InterruptedException {
        FakeScan scan = begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (scan == null) {
            throw new AssertionError("no scan began");
        }
        return scan;
    }

    /** Scans that began and that no test has taken. */
    int untaken() {
        return begun.size();
    }
}
