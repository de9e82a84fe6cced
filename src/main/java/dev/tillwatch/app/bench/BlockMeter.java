package dev.tillwatch.app.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Measures how long the FX thread does not react: a thread posts an event, waits until it has run, and posts the next
 * one a few ms later. What an event waits is what a key press would wait at that moment, whatever the reason: work on
 * the thread, a garbage collection, a processor that others use.
 */
final class BlockMeter {

    private static final long EVERY_MILLIS = 4;

    private final Samples waits = new Samples();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("bench-block").unstarted(this::run);

    void begin() {
        thread.start();
    }

    Spread end() throws InterruptedException {
        stop.countDown();
        thread.join();
        return waits.spread();
    }

    private void run() {
        Semaphore ran = new Semaphore(0);
        try {
            while (!stop.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                long posted = System.nanoTime();
                long[] taken = new long[1];
                Platform.runLater(() -> {
                    taken[0] = System.nanoTime();
                    ran.release();
                });
                ran.acquire();
                waits.add(taken[0] - posted);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
