package dev.tillwatch.app.command;

import dev.tillwatch.app.WindowOptions;
import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.i18n.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the console on the demo shop; where there is no display it runs a while without one and says what was found. */
@Command(name = "demo", description = "Open the console on a made-up shop.")
final class DemoCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.of("command");
    private static final Duration WITHOUT_DISPLAY = Duration.ofSeconds(30);
    private static final String DEFAULT_SEED = "" + DemoShop.DEFAULT_SEED;
    private static final String PICTURE = "tillwatch-demo.png";

    private final Invocation invocation;
    private final Windows windows;
    private final WindowFlags flags;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed makes the same shop; default ${DEFAULT-VALUE}.",
            defaultValue = DEFAULT_SEED)
    private long seed;

    @Option(names = "--mysql", description = "Fill the empty schema of the configured MySQL server instead.")
    private boolean mysql;

    DemoCommand(Invocation invocation, Windows windows, WindowFlags flags) {
        this.invocation = invocation;
        this.windows = windows;
        this.flags = flags;
    }

    @Override
    public Integer call() throws Exception {
        WindowOptions options = flags.options();
        boolean noDisplay =
                !options.headless() && Display.missing(System.getProperty("os.name", ""), invocation.variables());
        PrintStream out = invocation.lines();
        if (mysql && invocation.environment().shop().isEmpty()) {
            throw new UsageProblem(TEXTS.get("demo.notConfigured"));
        }
        if (noDisplay) {
            options = withoutDisplay(options);
            Path picture = options.snapshot().orElseThrow();
            out.println(TEXTS.get("demo.noDisplay", seconds(options.after()), picture));
        }
        if (options.headless()) {
            Display.useNone();
        }
        List<Windows.Found> found = windows.demo(invocation.environment(), new Windows.Demo(seed, mysql), options);
        if (options.headless()) {
            Texts titles = Texts.of("detectors");
            found.forEach(each -> out.println(TEXTS.get(
                    each.worst().isEmpty() ? "demo.found.none" : "demo.found",
                    titles.getOr(each.detector() + ".title", each.detector()),
                    Integer.toString(each.open()),
                    each.worst())));
            options.snapshot().ifPresent(file -> out.println(TEXTS.get("demo.picture", file)));
        }
        return ExitCode.DONE;
    }

    private WindowOptions withoutDisplay(WindowOptions asked) {
        boolean picture = asked.snapshot().isPresent();
        return new WindowOptions(
                true,
                asked.width(),
                asked.height(),
                Optional.of(asked.snapshot().orElse(invocation.directory().resolve(PICTURE))),
                picture ? asked.after() : WITHOUT_DISPLAY,
                asked.theme(),
                asked.tab());
    }

    private static String seconds(Duration span) {
        return Long.toString(span.toSeconds());
    }
}
