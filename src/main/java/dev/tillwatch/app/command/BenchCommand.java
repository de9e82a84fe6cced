package dev.tillwatch.app.command;

import dev.tillwatch.app.WindowOptions;
import dev.tillwatch.app.bench.BenchPlan;
import dev.tillwatch.app.bench.WindowFigures;
import dev.tillwatch.app.bench.shop.BigBench;
import dev.tillwatch.app.bench.shop.ShopBenchPlan;
import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.demo.big.ServerAddress;
import dev.tillwatch.i18n.Texts;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the window under load and, where a size, a server or a format is given, the feed on a big shop too; prints
 * the figures. A goal that is missed is a figure, not a failure; a part that fails leaves the others theirs.
 */
@Command(
        name = "bench",
        description = "Measure the window under load; with --transactions the feed on a big shop, too.")
final class BenchCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.of("command");
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_RATE = 100_000;
    private static final int MOST_TRANSACTIONS = 100_000_000;

    /** How the figures are printed. */
    enum Format {
        TEXT,
        JSON
    }

    private static final double NANOS_A_MILLI = 1e6;

    /** Milliseconds from the start of the process until the commands were there. */
    private final double started = ManagementFactory.getRuntimeMXBean().getUptime();

    private final Invocation invocation;
    private final Windows windows;
    private final WindowFlags flags;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long the load lasts; default ${DEFAULT-VALUE}.",
            defaultValue = "60")
    private int seconds;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Transactions a second; default ${DEFAULT-VALUE}.",
            defaultValue = "1000")
    private int rate;

    @Option(
            names = "--transactions",
            paramLabel = "N",
            description =
                    "Measure the feed, too, on a big shop of this size in MySQL; 5000000 with --mysql or --format.")
    private @Nullable Integer transactions;

    @Option(
            names = "--mysql",
            paramLabel = "URL",
            description =
                    "Load the big shop there, as mysql://user@host:port; without it a server of its own is started.")
    private @Nullable String mysql;

    @Option(names = "--format", paramLabel = "text|json", description = "How the figures of all parts are printed.")
    private @Nullable Format format;

    @Option(names = "--no-window", description = "Leave the window out; only beside the big shop.")
    private boolean noWindow;

    BenchCommand(Invocation invocation, Windows windows, WindowFlags flags) {
        this.invocation = invocation;
        this.windows = windows;
        this.flags = flags;
    }

    @Override
    public Integer call() throws Exception {
        within(seconds, MOST_SECONDS, "bench.seconds");
        within(rate, MOST_RATE, "bench.rate");
        boolean all = transactions != null || mysql != null || format != null;
        if (!all) {
            if (noWindow) {
                throw new UsageProblem(TEXTS.get("bench.nothing"));
            }
            window(false, invocation.lines()::println);
            return ExitCode.DONE;
        }
        int size = transactions == null ? ShopBenchPlan.USUAL_TRANSACTIONS : transactions;
        within(size, MOST_TRANSACTIONS, "bench.transactions");
        Optional<ServerAddress> server = server();
        PrintStream progress = invocation.err();
        Optional<BigBench.WindowPart> window = noWindow ? Optional.empty() : Optional.of(new Window(progress::println));
        BigBench.Told told = new BigBench(invocation.directory(), progress::println)
                .run(ShopBenchPlan.usual(size), server, window, format == Format.JSON);
        told.lines().forEach(invocation.lines()::println);
        return told.whole() ? ExitCode.DONE : ExitCode.UNFORESEEN;
    }

    /** The window as the last part of the whole benchmark. */
    private final class Window implements BigBench.WindowPart {

        private final Consumer<String> out;
        private long begun;

        Window(Consumer<String> out) {
            this.out = out;
        }

        @Override
        public WindowFigures measure() throws Exception {
            begun = System.nanoTime();
            return window(true, out);
        }

        @Override
        public double firstFrame(WindowFigures figures) {
            return started + (figures.firstFrame() - begun) / NANOS_A_MILLI;
        }
    }

    private Optional<ServerAddress> server() throws UsageProblem {
        return mysql == null
                ? Optional.empty()
                : Optional.of(MysqlUrl.parse(mysql, invocation.variables().getOrDefault(MysqlUrl.PASSWORD, "")));
    }

    private WindowFigures window(boolean quickPolls, Consumer<String> out) throws Exception {
        WindowOptions options = flags.options();
        boolean noDisplay =
                !options.headless() && Display.missing(System.getProperty("os.name", ""), invocation.variables());
        if (noDisplay) {
            out.accept(TEXTS.get("bench.noDisplay"));
        }
        if (noDisplay || options.headless()) {
            Display.useNone();
        }
        BenchPlan plan = new BenchPlan(Duration.ofSeconds(seconds), IDLE, rate, quickPolls, DemoShop.DEFAULT_SEED);
        return windows.bench(plan, options, out);
    }

    private static void within(int number, int most, String sentence) throws UsageProblem {
        if (number < 1 || number > most) {
            throw new UsageProblem(TEXTS.get(sentence, Integer.toString(number)));
        }
    }
}
