package dev.tillwatch.ui.detail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes pictures of scenes that are not shown, to be looked at. */
public final class Pictures {

    private Pictures() {}

    /** Writes {@code target/pictures/<name>.png} and returns how many colours the picture has. */
    public static long write(Scene scene, String name) {
        // The second picture is the one: the first lays out what the first pulse only measured.
        scene.snapshot(null);
        WritableImage shot = scene.snapshot(null);
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = shot.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        Path file = Path.of("target", "pictures", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return java.util.stream.IntStream.range(0, width * height)
                .map(i -> image.getRGB(i % width, i / width))
                .distinct()
                .count();
    }
}
