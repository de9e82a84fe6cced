package dev.tillwatch.app.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;

/** Waits until a window's first pulse has laid it out. */
final class FirstFrame {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch shown = new CountDownLatch(1);

    /** On the FX thread, right after the window was opened. */
    static FirstFrame of(Scene scene) {
        FirstFrame frame = new FirstFrame();
        Runnable once = new Runnable() {
            @Override
            public void run() {
                frame.shown.countDown();
                scene.removePostLayoutPulseListener(this);
            }
        };
        scene.addPostLayoutPulseListener(once);
        return frame;
    }

    void await() throws InterruptedException, TimeoutException {
        if (!shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("the window had no first frame within " + PATIENCE_SECONDS + " s");
        }
    }
}
