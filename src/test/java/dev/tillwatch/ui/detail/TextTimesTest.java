package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.explain.llm.GeneratedRows;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.ui.detector.DetectorModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The program's own sentence is there with the selection, for rows of every detector; how soon is printed. */
@ExtendWith(ApplicationExtension.class)
@NullUnmarked // the toolkit's thread sets the fields before each test
class TextTimesTest {

    private static final int ROWS_EACH = 80;
    private static final long PATIENCE_SECONDS = 60;

    private final Wording wording = new Wording();
    private Pane pane;
    private Scene scene;

    @Start
    void start(Stage stage) {
        pane = new Pane(Runnable::run);
        scene = Pane.dressed(pane.root, 520, 900, true);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void theSentenceStandsAsSoonAsARowIsSelected() throws Exception {
        Timings timings = new Timings("the program's own sentence after a selection");
        List<String> amiss = new ArrayList<>();
        Set<String> detectors = new TreeSet<>();
        for (DetectorFactory factory : GeneratedRows.factories()) {
            List<Row> rows = new ArrayList<>(selectable(factory));
            Collections.shuffle(rows, new Random(3));
            DetectorModel model = new DetectorModel(factory, SeenMarks.inMemory());
            onFx(() -> {
                SampleTab.put(model, rows.toArray(Row[]::new));
                pane.controller.follow(model);
            });
            for (Row row : rows) {
                String shown = select(model, row, timings);
                String right = wording.why(row, Sample.NOW.toLocalDate()).text();
                if (right.isBlank() || !shown.equals(right)) {
                    amiss.add(row.key() + ": " + shown);
                }
                detectors.add(row.key().detector());
            }
        }
        timings.print();
        assertThat(detectors).containsExactly("burst", "failed", "price", "volume");
        assertThat(amiss).isEmpty();
    }

    /** Some rows are for the reports and in no table; and streams of other seeds number their sales alike. */
    private static Collection<Row> selectable(DetectorFactory factory) {
        Set<String> kinds = factory.tables().stream().map(TableSpec::kind).collect(Collectors.toSet());
        Map<AnomalyKey, Row> byKey = new LinkedHashMap<>();
        GeneratedRows.of(factory, ROWS_EACH).stream()
                .filter(row -> kinds.contains(row.key().kind()))
                .forEach(row -> byKey.putIfAbsent(row.key(), row));
        return byKey.values();
    }

    /** What stands when the selection returns; the frame that follows is measured, too. */
    private String select(DetectorModel model, Row row, Timings timings) throws Exception {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        long asked = System.nanoTime();
        String shown = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, () -> {
            long begun = System.nanoTime();
            model.select(row.key());
            String there = Optional.ofNullable(pane.root.lookup("#why").getAccessibleText())
                    .orElse("");
            timings.add("in the window's nodes", System.nanoTime() - begun);
            Runnable frame = new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    drawn.complete(System.nanoTime());
                }
            };
            scene.addPostLayoutPulseListener(frame);
            pane.root.requestLayout();
            return there;
        });
        timings.add("laid out for the next frame", drawn.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - asked);
        return shown;
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, action);
    }
}
