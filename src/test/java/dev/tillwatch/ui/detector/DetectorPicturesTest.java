package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.model.Row;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.settings.Mark;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.ui.Pictures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes pictures of the left column for looking at, and makes sure that every tab and state can be drawn. */
class DetectorPicturesTest {

    /** The column beside the detail pane in a window of 1440 x 900, and of 1100 x 700. */
    @ParameterizedTest
    @CsvSource({"true,920,726", "false,676,606"})
    void everyTabCanBeDrawn(boolean dark, double width, double height) {
        for (DetectorFactory factory : Detectors.classic()) {
            Detection found = factory.create(DetectorSettings.DEFAULTS).observe(MadeUpShop.batch(MadeUp.NOW));
            DetectorModel model = Pictures.onFx(() -> {
                DetectorModel made = new DetectorModel(factory, SeenMarks.inMemory());
                Scene scene = Pictures.scene(view(made), dark, width, height);
                made.accept(new Sweep(
                        MadeUp.NOW,
                        Map.of(factory.id(), found),
                        Map.of(),
                        new HistoryProgress(1, 1, true, MadeUp.NOW.minusDays(41)),
                        9_000,
                        4_286,
                        Coverage.NONE.with(new Coverage.Span(MadeUp.NOW.minusDays(41), MadeUp.NOW))));
                made.selectNext();
                made.selectNext();
                Pictures.write(scene, factory.id() + (dark ? "-dark" : "-light-small"));
                return made;
            });
            String kind = factory.tables().getFirst().kind();
            List<Row> wanted = Stream.<Row>concat(found.current().stream(), found.observations().stream())
                    .filter(row -> row.key().kind().equals(kind))
                    .toList();
            assertThat(model.rows(kind)).as(factory.id()).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @ParameterizedTest
    @CsvSource({"true,5000", "false,0"})
    void manyRowsAndNoneCanBeDrawn(boolean dark, int count) {
        Scene drawn = Pictures.onFx(() -> {
            DetectorModel model = new DetectorModel(new MadeUp.Factory(), SeenMarks.inMemory());
            Scene scene = Pictures.scene(view(model), dark, 920, 726);
            model.accept(MadeUp.found(0, count), MadeUp.NOW);
            if (count > 0) {
                List<Entry> items = model.tables().getFirst().items();
                model.select(items.get(3).key());
                model.mark(Map.of(
                        items.get(5).key(),
                        new Mark(true, "Asked the shop."),
                        items.get(6).key(),
                        new Mark(true, "")));
                model.accept(MadeUp.found(count, count + 12), MadeUp.NOW);
                model.connectionLost(MadeUp.NOW.plusMinutes(7));
            }
            Pictures.write(scene, "rows-" + count + (dark ? "-dark" : "-light"));
            return scene;
        });
        assertThat(drawn.getRoot()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"true,920,726", "false,676,606"})
    void aTableWithoutRowsCanBeDrawnWhileHistoryLoads(boolean dark, double width, double height) {
        Scene drawn = Pictures.onFx(() -> {
            DetectorModel model = new DetectorModel(new MadeUp.Factory(), SeenMarks.inMemory());
            Scene scene = Pictures.scene(view(model), dark, width, height);
            Coverage loading = Coverage.NONE
                    .with(new Coverage.Span(MadeUp.NOW.minusDays(400), MadeUp.NOW.minusHours(9)))
                    .with(new Coverage.Span(MadeUp.NOW.minusMinutes(12), MadeUp.NOW));
            HistoryProgress history = new HistoryProgress(1, 2, false, MadeUp.NOW.minusDays(400));
            model.accept(new Sweep(MadeUp.NOW, Map.of(), Map.of(), history, 9_000, 4_286, loading));
            Pictures.write(scene, "loading" + (dark ? "-dark" : "-light-small"));
            return scene;
        });
        assertThat(drawn.getRoot()).isNotNull();
    }

    private static javafx.scene.Parent view(DetectorModel model) {
        DetectorPorts ports = new DetectorPorts(name -> Optional.empty(), Runnable::run, () -> true, () -> {});
        return DetectorView.of(model, ports).node();
    }
}
