package dev.tillwatch.ui.summary;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.ui.detail.FakeExplainer;
import dev.tillwatch.ui.detail.Pane;
import dev.tillwatch.ui.detail.PaneFixture;
import dev.tillwatch.ui.detail.Sample;
import dev.tillwatch.ui.detail.SampleTab;
import dev.tillwatch.ui.detail.TestClock;
import dev.tillwatch.ui.detector.DetectorModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.NullUnmarked;

/** The narrative pane over four tabs, with a model that a test lets speak, and a clock that it moves. */
@NullUnmarked // the toolkit's thread sets the fields before each test
abstract class SummaryFixture extends PaneFixture {

    private static final double WIDE = 1300;

    final FakeExplainer model = new FakeExplainer();
    final TestClock clock = new TestClock();
    final AtomicReference<String> gone = new AtomicReference<>("");
    volatile Duration unasked = Duration.ofMinutes(15);
    List<DetectorModel> tabs;
    SummaryController controller;
    Scene scene;
    private Parent root;

    /** Builds it over its tabs; for the {@code @Start} of each test class, since an inherited one is not found. */
    final void open() {
        model.configured = false;
        tabs = List.of(
                SampleTab.of("price", Sample.laptop()),
                SampleTab.of("volume", Sample.saturdays()),
                SampleTab.of("burst", Sample.burst()),
                SampleTab.of("failed", Sample.cluster()));
        build(WIDE, true);
    }

    final void build(double width, boolean dark) {
        controller = new SummaryController(
                new ShiftModel(tabs),
                new Rewriting(model, Executors.newVirtualThreadPerTaskExecutor(), clock, () -> unasked),
                (detector, row) ->
                        gone.set(detector + " " + row.map(AnomalyKey::id).orElse("-")),
                "IST");
        root = Pane.load("/fxml/summary.fxml", controller);
        scene = Pane.dressed(root, width, SummaryController.OPEN_HEIGHT, dark);
    }

    @Override
    protected final Parent root() {
        return root;
    }

    @Override
    protected final Node node(String id) {
        // The body is looked up through its content: a scroll pane that was never laid out has no skin.
        Node found = root.lookup(id);
        if (found == null) {
            onFx(() -> {
                root.applyCss();
                root.layout();
                return true;
            });
            found = root.lookup(id);
        }
        if (found == null) {
            throw new AssertionError("no node " + id);
        }
        return found;
    }

    final void put(long id, String product) {
        onFx(() -> {
            SampleTab.put(tabs.get(0), Sample.price(id, product, Sample.DAVID));
            return true;
        });
    }

    final Explainer.Listener rewriting() {
        until(() -> !model.rewrites.isEmpty());
        return model.rewrites.getFirst();
    }

    final String told() {
        return onFx(() ->
                Optional.ofNullable(node("#summary-prose").getAccessibleText()).orElse(""));
    }
}
