package dev.tillwatch.app;

import dev.tillwatch.app.bench.BenchPlan;
import dev.tillwatch.app.bench.WindowFigures;
import dev.tillwatch.app.command.Windows;
import dev.tillwatch.settings.Directories;
import dev.tillwatch.settings.Environment;
import dev.tillwatch.settings.Preferences;
import dev.tillwatch.settings.PreferencesFile;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.SystemKeyStore;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.Choices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;

/** Opens the console's window for the commands, and waits until it is closed. */
final class ConsoleWindows implements Windows {

    /** The demo is an Indian shop. */
    private static final ZoneId DEMO_ZONE = ZoneId.of("Asia/Kolkata");

    /** What is read from the shop for a selected row is in a picture when the row is selected this long before. */
    private static final Duration SELECTED_BEFORE = Duration.ofSeconds(4);

    private static final int PATIENCE_SECONDS = 5;

    @Override
    public void console(Environment environment, WindowOptions options) throws Exception {
        run(environment, options, Optional.empty(), (screens, shown) -> {
            screens.open();
            shown.run();
        });
    }

    @Override
    public List<Found> demo(Environment environment, Demo demo, WindowOptions options) throws Exception {
        return run(environment, options, Optional.of(DEMO_ZONE), (screens, shown) -> screens.demo(demo, shown));
    }

    @Override
    public WindowFigures bench(BenchPlan plan, WindowOptions options, Consumer<String> out) throws Exception {
        Theme theme = options.theme().map(ConsoleWindows::theme).orElse(Preferences.DEFAULT.theme());
        Choices choices = new Choices(Preferences.DEFAULT.withTheme(theme), DEMO_ZONE, changed -> {});
        return BenchWindow.run(plan, options, choices, out);
    }

    /** The first screen; it calls {@code shown} once what was asked for is in the window. */
    private interface First {
        void show(Screens screens, Runnable shown) throws Exception;
    }

    private static List<Found> run(
            Environment environment, WindowOptions options, Optional<ZoneId> usualZone, First first) throws Exception {
        Optional<ZoneId> zone = environment.zone();
        Optional<ShopConnection> shop = environment.shop();
        // read here, so that a setting that makes no sense is said before the window opens
        environment.model();
        ExecutorService background = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("background").factory());
        try {
            return Toolkit.run(end -> {
                Choices choices = choices(options, zone, usualZone, background);
                ModelOffice office = ModelOffice.of(environment, choices, SystemKeyStore.ofThisMachine());
                Screens screens = new Screens(new Screens.Start(shop, office, options), choices, background, end);
                first.show(screens, () -> options.snapshot()
                        .ifPresent(file -> takePicture(screens, file, options.after(), end)));
            });
        } finally {
            background.shutdown();
            if (!background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                background.shutdownNow();
            }
        }
    }

    private static Choices choices(
            WindowOptions options, Optional<ZoneId> configured, Optional<ZoneId> usual, ExecutorService writer) {
        PreferencesFile file = new PreferencesFile(Directories.ofThisUser());
        Preferences loaded = file.load().preferences();
        Theme theme = options.theme().map(ConsoleWindows::theme).orElse(loaded.theme());
        ZoneId zone = configured
                .or(() -> Optional.ofNullable(loaded.zone()))
                .or(() -> usual)
                .orElseGet(ZoneId::systemDefault);
        Keeper keeper = new Keeper(file, loaded, theme, writer);
        return new Choices(keeper.first(), zone, options.headless() ? changed -> {} : keeper::keep);
    }

    private static Theme theme(String word) {
        return Theme.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static void takePicture(Screens screens, Path file, Duration after, CompletableFuture<List<Found>> end) {
        Duration early = after.minus(SELECTED_BEFORE);
        Picture.afterFirstFrame(early.isNegative() ? Duration.ZERO : early, screens::selectSomething);
        Picture.afterFirstFrame(after, () -> {
            WritableImage image = Picture.of(screens.desk().scene());
            try {
                Picture.write(image, file);
            } catch (IOException failed) {
                end.completeExceptionally(failed);
            }
            screens.quit();
        });
    }
}
