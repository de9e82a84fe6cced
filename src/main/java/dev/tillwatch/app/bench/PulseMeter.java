package dev.tillwatch.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Measures the FX thread, pulse by pulse. Three figures, none of which holds the render thread's own work:
 *
 * <ul>
 *   <li><b>busy</b>: processor time of the FX thread from the begin of one pulse to the begin of the next: the pulse
 *       itself (animations, CSS, layout, handing the scene to the render thread) and everything between two pulses,
 *       above all the delivery of a poll. Time in which the thread waits or has no processor is not in it.
 *   <li><b>wall</b>: from the begin of a pulse until the thread takes its next event, by the clock. In it is the wait for
 *       a render thread that is not done yet; not in it is what runs between pulses.
 *   <li><b>apart</b>: from the begin of one pulse to that of the next, by the clock; 16.7 ms when nothing is in the way.
 * </ul>
 *
 * Measuring keeps the pulses going: an idle window has none. FX thread only.
 */
final class PulseMeter extends AnimationTimer {

    /** What one stretch of time gave. */
    record Pulses(Spread busy, Spread wall, Spread apart) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final boolean hasProcessorTime = threads.isCurrentThreadCpuTimeSupported();
    private final Scene scene;
    private final Runnable laidOut = this::laidOut;
    private Samples busy = new Samples();
    private Samples wall = new Samples();
    private Samples apart = new Samples();
    private long begun;
    private long worked;

    PulseMeter(Scene scene) {
        this.scene = scene;
    }

    void begin() {
        busy = new Samples();
        wall = new Samples();
        apart = new Samples();
        begun = 0;
        scene.addPostLayoutPulseListener(laidOut);
        start();
    }

    Pulses end() {
        stop();
        scene.removePostLayoutPulseListener(laidOut);
        return new Pulses(busy.spread(), wall.spread(), apart.spread());
    }

    @Override
    public void handle(long frame) {
        long now = System.nanoTime();
        long work = hasProcessorTime ? threads.getCurrentThreadCpuTime() : now;
        if (begun != 0) {
            apart.add(now - begun);
            busy.add(work - worked);
        }
        begun = now;
        worked = work;
    }

    /** The pulse is not over: the scene is still to be handed over. The next event tells when it was. */
    private void laidOut() {
        long tick = begun;
        Samples into = wall;
        Platform.runLater(() -> {
            if (tick != 0) {
                into.add(System.nanoTime() - tick);
            }
        });
    }
}
