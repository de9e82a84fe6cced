package dev.tillwatch.app.command;

import dev.tillwatch.app.WindowOptions;
import dev.tillwatch.app.bench.BenchPlan;
import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.i18n.Texts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the window under load and prints the figures; a goal that is missed is a figure, not a failure. */
@Command(name = "bench", description = "Measure the window under load, on a made-up shop.")
final class BenchCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.of("command");
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_RATE = 100_000;

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
            names = "--anomalies",
            paramLabel = "N",
            description = "Rows put into the price tab beforehand; default ${DEFAULT-VALUE}.",
            defaultValue = "0")
    private int anomalies;

    BenchCommand(Invocation invocation, Windows windows, WindowFlags flags) {
        this.invocation = invocation;
        this.windows = windows;
        this.flags = flags;
    }

    @Override
    public Integer call() throws Exception {
        within(seconds, MOST_SECONDS, "bench.seconds");
        within(rate, MOST_RATE, "bench.rate");
        WindowOptions options = flags.options();
        boolean noDisplay =
                !options.headless() && Display.missing(System.getProperty("os.name", ""), invocation.variables());
        PrintStream out = invocation.lines();
        if (noDisplay) {
            out.println(TEXTS.get("bench.noDisplay"));
        }
        if (noDisplay || options.headless()) {
            Display.useNone();
        }
        BenchPlan plan =
                new BenchPlan(Duration.ofSeconds(seconds), IDLE, rate, Math.max(0, anomalies), DemoShop.DEFAULT_SEED);
        windows.bench(plan, options, out::println);
        return ExitCode.DONE;
    }

    private static void within(int number, int most, String sentence) throws UsageProblem {
        if (number < 1 || number > most) {
            throw new UsageProblem(TEXTS.get(sentence, Integer.toString(number)));
        }
    }
}
