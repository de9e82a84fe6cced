package dev.tillwatch.app.command;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.app.WindowOptions;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of the window, which every command takes. */
final class WindowFlags {

    private static final Texts TEXTS = Texts.of("command");
    private static final Duration USUAL_WAIT = Duration.ofSeconds(20);
    private static final String PICTURE = ".png";

    @Option(names = "--headless", scope = ScopeType.INHERIT, description = "Run the window without a display.")
    boolean headless;

    @Option(
            names = "--size",
            scope = ScopeType.INHERIT,
            paramLabel = "WxH",
            converter = SizeConverter.class,
            description = "Size of the window in px, such as 1440x900.")
    @Nullable
    Size size;

    @Option(
            names = "--snapshot",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE.png",
            description = "Write a picture of the window and end.")
    @Nullable
    Path snapshot;

    @Option(
            names = "--after",
            scope = ScopeType.INHERIT,
            paramLabel = "20s",
            converter = DurationConverter.class,
            description = "When to take the picture, counted from the first frame.")
    @Nullable
    Duration after;

    @Option(
            names = "--theme",
            scope = ScopeType.INHERIT,
            paramLabel = "dark|light",
            description = "The look of the window for this run.")
    @Nullable
    Theme theme;

    @Option(
            names = "--tab",
            scope = ScopeType.INHERIT,
            paramLabel = "price",
            description = "The tab in view at the start, by its detector's id, or tuning.")
    @Nullable
    String tab;

    /** A width and a height in px. */
    record Size(int width, int height) {}

    WindowOptions options() throws UsageProblem {
        if (after != null && snapshot == null) {
            throw new UsageProblem(TEXTS.get("usage.after"));
        }
        List<String> tabs = Stream.concat(
                        Detectors.classic().stream().map(DetectorFactory::id), Stream.of(WindowOptions.TUNING))
                .toList();
        if (tab != null && !tabs.contains(tab)) {
            throw new UsageProblem(TEXTS.get("usage.tab", tab, String.join(", ", tabs)));
        }
        if (snapshot != null) {
            checkPicture(snapshot);
        }
        return new WindowOptions(
                headless,
                size == null ? 0 : size.width(),
                size == null ? 0 : size.height(),
                Optional.ofNullable(snapshot),
                after == null ? USUAL_WAIT : after,
                Optional.ofNullable(theme).map(Theme::word),
                Optional.ofNullable(tab));
    }

    /** Found out now, not when the picture is ready. */
    private static void checkPicture(Path file) throws UsageProblem {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(PICTURE)) {
            throw new UsageProblem(TEXTS.get("usage.snapshot", file));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new UsageProblem(TEXTS.get("usage.snapshot.folder", file));
        }
    }
}
