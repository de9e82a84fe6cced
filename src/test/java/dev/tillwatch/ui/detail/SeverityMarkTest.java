package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Severity;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SeverityMarkTest {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 40;
    private static final int X = 50;
    private static final int Y = 20;

    @Start
    void start(Stage stage) {
        // Nothing is shown: pictures come from scenes without a window.
    }

    @Test
    void aMediumMarkHasADarkEdgeOnALightGround() {
        PixelReader pixels = picture(Severity.MEDIUM);
        Color edge = pixels.getColor(X + 3, Y);
        assertThat(edge.getBrightness()).isLessThan(0.3);
        assertThat(pixels.getColor(X, Y).getSaturation()).isGreaterThan(0.3);
        assertThat(pixels.getColor(X + 6, Y).getBrightness()).isGreaterThan(0.9);
    }

    @Test
    void aLowMarkIsAnOutline() {
        PixelReader pixels = picture(Severity.LOW);
        assertThat(pixels.getColor(X, Y - 3).getSaturation()).isGreaterThan(0.3);
        assertThat(pixels.getColor(X, Y - 1).getSaturation()).isLessThan(0.1);
    }

    private static PixelReader picture(Severity severity) {
        return PaneFixture.onFx(() -> {
            StackPane root = new StackPane(new OneMark(severity));
            root.getStylesheets()
                    .add(Objects.requireNonNull(SeverityMarkTest.class.getResource("/css/detail.css"))
                            .toExternalForm());
            Scene scene = Pane.dressed(root, WIDTH, HEIGHT, false);
            // The first picture lays out what the second one shows.
            scene.snapshot(null);
            return scene.snapshot(null).getPixelReader();
        });
    }

    /** A picture of nothing else. */
    private static final class OneMark extends Drawing {

        private final Severity severity;

        OneMark(Severity severity) {
            super(HEIGHT);
            this.severity = severity;
        }

        @Override
        void draw(GraphicsContext g, double width, double height) {
            SeverityMark.draw(this, g, severity, X, Y);
        }
    }
}
