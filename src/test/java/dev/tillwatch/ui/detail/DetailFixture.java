package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.detector.DetectorModel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;

/** The detail pane on a stage; the shop's rows are read on a thread of their own. */
@NullUnmarked // the toolkit's thread sets the fields before each test
abstract class DetailFixture extends PaneFixture {

    static final AnomalyKey LAPTOP = Sample.laptop().key();
    static final Anomaly OTHER = Sample.price(747005, "Monitor", Sample.DAVID);

    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    Pane pane;
    DetectorModel model;

    /** Shows it over these prices; for the {@code @Start} of each test class, since an inherited one is not found. */
    final void show(Stage stage, Row... prices) {
        show(stage, 900, prices);
    }

    /** In a window of this height. */
    final void show(Stage stage, double height, Row... prices) {
        pane = new Pane(reading);
        model = SampleTab.of("price", prices);
        pane.controller.follow(model);
        stage.setScene(Pane.dressed(pane.root, 520, height, true));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void stop() {
        pane.shop.gate.release(1000);
        reading.shutdownNow();
    }

    @Override
    protected final Parent root() {
        return pane.root;
    }

    final void select(AnomalyKey key) {
        onFx(() -> {
            model.select(key);
            return true;
        });
    }
}
