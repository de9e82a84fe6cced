package dev.tillwatch.app;

import dev.tillwatch.app.command.Windows.Demo;
import dev.tillwatch.app.command.Windows.Found;
import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.SavedConnection;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.store.ShopProbe;
import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.Filling;
import dev.tillwatch.ui.connect.ConnectActions;
import dev.tillwatch.ui.connect.ConnectPorts;
import dev.tillwatch.ui.connect.ConnectWindow;
import dev.tillwatch.ui.connect.DemoProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads from screen to screen (first run, the demo being filled, the console) and closes what a screen leaves behind. */
final class Screens implements Host, ConnectActions {

    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);
    private static final Texts TEXTS = Texts.of("window");

    private final Start start;
    private final Choices choices;
    private final ExecutorService background;
    private final CompletableFuture<List<Found>> end;
    private final Desk desk;
    private final ExecutorService tests = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Watch watch;

    /**
     * Opens the window.
     *
     * @param background runs what blocks, one after the other
     * @param end completed when the user has closed the window, with how much each detector found
     */
    Screens(Start start, Choices choices, ExecutorService background, CompletableFuture<List<Found>> end) {
        this.start = start;
        this.choices = choices;
        this.background = background;
        this.end = end;
        this.desk = new Desk(start.options(), choices, this::quit);
    }

    /** What the program was called with. */
    record Start(Optional<ShopConnection> shop, ModelOffice office, WindowOptions options) {}

    Desk desk() {
        return desk;
    }

    /** The console over the configured shop, or the screen that asks for one. */
    void open() {
        start.shop().ifPresentOrElse(this::watch, () -> ask(Optional.empty()));
    }

    /** Fills the demo shop, then watches it; {@code shown} runs when the console is there. */
    void demo(Demo demo, Runnable shown) {
        @Nullable ShopConnection server = demo.mysql() ? start.shop().orElseThrow() : null;
        FillDemo fill = new FillDemo(demo.seed(), server);
        desk.show(new Filling(fill.progressProperty()), "");
        fill.setOnFailed(failed -> end.completeExceptionally(fill.getException()));
        fill(fill, shown);
    }

    /** The same from the first screen, with the usual seed. */
    @Override
    public void startDemo(DemoProgress progress) {
        FillDemo fill = new FillDemo(DemoShop.DEFAULT_SEED, null);
        fill.progressProperty().subscribe(done -> progress.progress(Math.max(0, done.doubleValue())));
        fill.setOnFailed(failed -> {
            LOG.error("The demo shop could not be filled.", fill.getException());
            progress.failed(TEXTS.get("demo.failed"));
        });
        fill(fill, () -> {});
    }

    private void fill(FillDemo fill, Runnable shown) {
        fill.setOnSucceeded(done -> {
            watch(fill.getValue());
            shown.run();
        });
        background.execute(fill);
    }

    /** Keeps the connection, without its password, and watches the shop behind it. */
    @Override
    public void connect(ShopConnection shop) {
        choices.keep(choices.kept().withLastConnection(SavedConnection.of(shop)));
        watch(shop);
    }

    @Override
    public Optional<Path> chooseCaFile() {
        return desk.chooseCaFile();
    }

    private void ask(Optional<String> notice) {
        ConnectPorts ports = new ConnectPorts(
                shop -> ShopProbe.of(shop, choices.zone().get()),
                tests,
                this,
                start.office().endpoint().isPresent());
        desk.show(ConnectWindow.build(ports, choices, notice), "");
    }

    private void watch(ShopConnection connection) {
        try {
            watch(Subject.of(connection, background));
        } catch (ShopUnavailable unreadable) {
            LOG.warn("The shop {} cannot be opened.", connection.label(), unreadable);
            ask(Optional.ofNullable(unreadable.getMessage()));
        }
    }

    private void watch(Subject subject) {
        leave();
        show(subject);
    }

    private void show(Subject subject) {
        Watch begun = Watch.begin(subject, choices, start.office(), this);
        watch = begun;
        start.options().tab().ifPresent(begun::choose);
        desk.show(begun.root(), subject.label());
    }

    void selectSomething() {
        if (watch != null) {
            watch.selectSomething();
        }
    }

    @Override
    public void toggleFullScreen() {
        desk.toggleFullScreen();
    }

    @Override
    public void connectElsewhere() {
        leave();
        ask(Optional.empty());
    }

    @Override
    public void judgeAnew() {
        Platform.runLater(() -> {
            Watch left = watch;
            if (left != null) {
                watch = null;
                left.leaveTo(background, () -> Platform.runLater(() -> show(left.subject())));
            }
        });
    }

    @Override
    public void quit() {
        List<Found> found = watch == null ? List.of() : watch.found();
        leave();
        tests.shutdownNow();
        desk.close();
        end.complete(found);
    }

    @Override
    public Optional<Path> chooseExport(String suggestedName) {
        return desk.chooseExport(suggestedName);
    }

    private void leave() {
        if (watch != null) {
            watch.leave(background);
            watch = null;
        }
    }
}
