package dev.tillwatch.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Takes pictures of the window's content, shown or not. */
final class Picture {

    private Picture() {}

    /** Runs {@code action} on the FX thread {@code after} the next frame. */
    static void afterFirstFrame(java.time.Duration after, Runnable action) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                PauseTransition wait = new PauseTransition(Duration.millis((double) after.toMillis()));
                wait.setOnFinished(done -> action.run());
                wait.play();
            }
        }.start();
    }

    /** What the scene shows now. */
    static WritableImage of(Scene scene) {
        // Twice: what a first layout learns (whole rows, column widths) moves the second.
        scene.snapshot(null);
        return scene.snapshot(null);
    }

    /** Writes a PNG file; callable from any thread. */
    static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(copy, "png", file.toAbsolutePath().toFile())) {
            throw new IOException("no writer for PNG");
        }
    }
}
