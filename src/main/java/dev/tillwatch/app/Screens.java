package dev.tillwatch.app;

import dev.tillwatch.app.command.Windows.Demo;
import dev.tillwatch.app.command.Windows.Found;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.Environment;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.Filling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Leads from screen to screen (first run, the demo being filled, the console) and closes what a screen leaves behind. */
final class Screens implements Host {

    private final Start start;
    private final Choices choices;
    private final ExecutorService background;
    private final CompletableFuture<List<Found>> end;
    private final Desk desk;
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
    record Start(Environment environment, WindowOptions options) {}

    Desk desk() {
        return desk;
    }

    /** The console over a shop that is configured. */
    void watch(ShopConnection connection) throws ShopUnavailable, BadSetting {
        watch(Subject.of(connection, background));
    }

    /** Fills the demo shop, then watches it; {@code shown} runs when the console is there. */
    void demo(Demo demo, Runnable shown) throws BadSetting {
        @Nullable
        ShopConnection server = demo.mysql() ? start.environment().shop().orElseThrow() : null;
        FillDemo fill = new FillDemo(demo.seed(), server);
        desk.show(new Filling(fill.progressProperty()), "");
        fill.setOnSucceeded(done -> {
            try {
                watch(fill.getValue());
                shown.run();
            } catch (BadSetting wrong) {
                end.completeExceptionally(wrong);
            }
        });
        fill.setOnFailed(failed -> end.completeExceptionally(fill.getException()));
        background.execute(fill);
    }

    private void watch(Subject subject) throws BadSetting {
        leave();
        Watch begun = Watch.begin(subject, choices, start.environment().model(), this);
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
    }

    @Override
    public void quit() {
        List<Found> found = watch == null ? List.of() : watch.found();
        leave();
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
