package dev.tillwatch.app;

import dev.tillwatch.app.bench.Bench;
import dev.tillwatch.app.bench.BenchPlan;
import dev.tillwatch.app.bench.MeasuredConsole;
import dev.tillwatch.app.bench.WindowFigures;
import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.ConsoleController;
import dev.tillwatch.ui.detector.DetectorModel;
import dev.tillwatch.ui.theme.Fonts;
import dev.tillwatch.ui.theme.Look;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The console in a stage that is really shown, for the benchmark: on a screen too small for it, drawn smaller. */
final class BenchWindow implements MeasuredConsole {

    private static final Texts TEXTS = Texts.of("bench");

    private final WindowOptions options;
    private final Choices choices;
    private final Watch watch;
    private final Fitted content;
    private final Stage stage = new Stage();
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("background").factory());

    private BenchWindow(WindowOptions options, Choices choices, DemoShop shop, ModelEndpoint model) throws BadSetting {
        this.options = options;
        this.choices = choices;
        Fonts.load();
        // The fixed limits find as much as the load is made to hold; rules that learn would find next to nothing new.
        Subject judged = Subject.of(shop).judgedBy(RuleSet.CLASSIC);
        this.watch = Watch.begin(judged, choices, Optional.of(model), new NoHost());
        options.tab().ifPresent(watch::choose);
        int width = options.sized() ? options.width() : WindowOptions.DEFAULT_WIDTH;
        int height = options.sized() ? options.height() : WindowOptions.DEFAULT_HEIGHT;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double scale = Math.min(1, Math.min(screen.getWidth() / width, screen.getHeight() / height));
        this.content = new Fitted(watch.root(), width, height, scale);
        Scene scene = new Scene(content, Math.floor(width * scale), Math.floor(height * scale));
        Look.dress(scene, choices.theme().get());
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setScene(scene);
        stage.show();
        // What folds in a narrow window goes by the width that is laid out, not by the one that is drawn.
        choices.summaryOpen().set(width >= ConsoleController.WIDE_FROM);
    }

    /** Runs the benchmark and waits until it is over. */
    static WindowFigures run(BenchPlan plan, WindowOptions options, Choices choices, Consumer<String> out)
            throws Exception {
        return Toolkit.run(end -> {
            Bench bench = new Bench(plan, (shop, model) -> new BenchWindow(options, choices, shop, model), out);
            Thread.ofPlatform().daemon().name("bench").start(() -> {
                try {
                    end.complete(bench.run());
                } catch (Exception | Error failed) {
                    end.completeExceptionally(failed);
                }
            });
        });
    }

    @Override
    public Scene scene() {
        return stage.getScene();
    }

    @Override
    public String size() {
        return content.words(TEXTS);
    }

    @Override
    public List<DetectorModel> models() {
        return watch.models();
    }

    @Override
    public long rowsRead() {
        return watch.rowsRead();
    }

    @Override
    public void choose(String detector) {
        watch.choose(detector);
    }

    @Override
    public void selectSomething() {
        watch.selectSomething();
    }

    @Override
    public void explain() {
        watch.explain();
    }

    @Override
    public void mergeNewRows() {
        watch.mergeNewRows();
    }

    @Override
    public void pollEvery(Duration interval) {
        choices.pollInterval().set(interval);
    }

    @Override
    public void picture() throws IOException {
        if (options.snapshot().isPresent()) {
            Picture.write(Picture.of(stage.getScene()), options.snapshot().get());
        }
    }

    @Override
    public Future<?> leave() {
        watch.leave(background);
        Future<?> done = background.submit(() -> {});
        background.shutdown();
        return done;
    }

    @Override
    public void close() {
        stage.hide();
    }
}
