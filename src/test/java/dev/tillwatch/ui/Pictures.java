package dev.tillwatch.ui;

import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Renders a part of the window in a scene that is not shown, for looking at ({@code target/pictures}). */
public final class Pictures {

    private Pictures() {}

    /** Runs on the FX thread and waits. */
    public static <T> T onFx(Callable<T> work) {
        try {
            FxToolkit.registerPrimaryStage();
            return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), work);
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    /** A scene in one of the two themes, with the fonts loaded; on the FX thread. */
    public static Scene scene(Parent root, boolean dark, double width, double height) {
        Fonts.load();
        Scene scene = new Scene(root, width, height);
        Look.dress(scene, dark ? Theme.DARK : Theme.LIGHT);
        return scene;
    }

    /** Writes {@code target/pictures/<name>.png}; on the FX thread. */
    public static void write(Scene scene, String name) {
        // Twice: what a first layout learns (whole rows, column widths) moves the second.
        scene.snapshot(null);
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
