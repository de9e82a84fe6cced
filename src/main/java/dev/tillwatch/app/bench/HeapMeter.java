package dev.tillwatch.app.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Watches the heap beside the run: the most that was used, and the pauses of the garbage collector. */
public final class HeapMeter {

    private static final long EVERY_MILLIS = 10;

    /** What collectors call their work that stops nothing. */
    private static final List<String> BESIDE = List.of("Concurrent", "Cycles");

    /**
     * What one stretch of time gave.
     *
     * @param most bytes used at once, garbage included
     * @param collections that stopped the program
     * @param longest the longest time between two looks, {@value #EVERY_MILLIS} ms apart: one pause, or two close ones
     */
    record Heap(long most, long collections, long totalMillis, long longest) {}

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("bench-heap").unstarted(this::run);
    private final long collectionsBefore = collections();
    private final long millisBefore = millis();
    private long most;
    private long longest;

    void begin() {
        thread.start();
    }

    Heap end() throws InterruptedException {
        stop.countDown();
        thread.join();
        return new Heap(most, collections() - collectionsBefore, millis() - millisBefore, longest);
    }

    /** Bytes that are in use after a collection. */
    public static long afterCollection() {
        System.gc();
        return used();
    }

    private void run() {
        long before = millisBefore;
        try {
            while (!stop.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, used());
                long now = millis();
                longest = Math.max(longest, now - before);
                before = now;
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(HeapMeter::stops)
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static long millis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(HeapMeter::stops)
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static boolean stops(GarbageCollectorMXBean collector) {
        return BESIDE.stream().noneMatch(collector.getName()::contains);
    }
}
