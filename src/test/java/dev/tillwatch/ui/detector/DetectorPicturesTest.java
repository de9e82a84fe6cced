package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.settings.Mark;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.ui.Pictures;
import java.util.Map;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes pictures of the left column for looking at, and makes sure that every state can be drawn. */
class DetectorPicturesTest {

    @ParameterizedTest
    @CsvSource({"true,920,726,400", "false,920,726,5000", "true,676,606,38", "false,920,726,0"})
    void canBeDrawn(boolean dark, double width, double height, int rows) {
        Scene drawn = Pictures.onFx(() -> {
            DetectorModel model = new DetectorModel(new MadeUp.Factory(), SeenMarks.inMemory());
            DetectorPorts ports =
                    new DetectorPorts(name -> java.util.Optional.empty(), Runnable::run, () -> true, () -> {});
            DetectorView view = DetectorView.of(model, ports);
            Scene scene = Pictures.scene(view.node(), dark, width, height);
            model.accept(MadeUp.found(0, rows), MadeUp.NOW);
            if (rows > 0) {
                model.select(model.tables().getFirst().items().get(3).key());
                model.mark(Map.of(
                        model.tables().getFirst().items().get(5).key(), new Mark(true, "Asked the shop."),
                        model.tables().getFirst().items().get(6).key(), new Mark(true, "")));
                model.accept(MadeUp.found(rows, rows + 12), MadeUp.NOW);
            }
            Pictures.write(scene, "price-" + rows + "-" + (dark ? "dark" : "light") + "-" + (int) width);
            return scene;
        });
        assertThat(drawn.getRoot()).isNotNull();
    }
}
