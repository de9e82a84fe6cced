package dev.tillwatch.app.command;

import dev.tillwatch.explain.drill.Drill;
import dev.tillwatch.explain.drill.DrillJson;
import dev.tillwatch.explain.drill.DrillReport;
import dev.tillwatch.explain.drill.DrillText;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.ModelEndpoint;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the configured model about hostile names and ordinary anomalies, and prints what came of it by class. */
@Command(
        name = "drill",
        description = "Ask the configured model about hostile names and ordinary anomalies, and measure its answers.")
final class DrillCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.of("command");

    /** How the results are printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", paramLabel = "text|json", description = "How to print the results; default text.")
    private Format format = Format.TEXT;

    /** Prints how far it is, and what it waits for. */
    private record Told(PrintStream lines) implements Drill.Progress {

        @Override
        public void asked(int done, int all) {
            lines.println(TEXTS.get("drill.progress", Integer.toString(done), Integer.toString(all)));
        }

        @Override
        public void waits(String sentence) {
            lines.println(TEXTS.get("drill.waits", sentence));
        }
    }

    private final Invocation invocation;
    private final Probes probes;

    DrillCommand(Invocation invocation, Probes probes) {
        this.invocation = invocation;
        this.probes = probes;
    }

    @Override
    public Integer call() throws UsageProblem, BadSetting {
        ModelEndpoint model =
                invocation.environment().model().orElseThrow(() -> new UsageProblem(TEXTS.get("drill.noModel")));
        PrintStream progress = invocation.err();
        progress.println(TEXTS.get("drill.begins", model.model(), model.baseUrl(), probes.ledger()));
        DrillReport report = probes.drill(model, new Told(progress));
        PrintStream out = invocation.lines();
        if (format == Format.JSON) {
            out.println(DrillJson.write(report));
            progress.println(report.sentence());
        } else {
            DrillText.write(report).forEach(out::println);
            out.println(report.sentence());
        }
        return report.passed() ? ExitCode.DONE : ExitCode.MODEL;
    }
}
