package dev.tillwatch.app.command;

import dev.tillwatch.evaluate.BadShopFolder;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.figure.Figures;
import dev.tillwatch.evaluate.real.DataProblem;
import dev.tillwatch.evaluate.report.BadResults;
import dev.tillwatch.evaluate.report.ResultsJson;
import dev.tillwatch.evaluate.report.ResultsReader;
import dev.tillwatch.evaluate.report.ResultsText;
import dev.tillwatch.i18n.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures the detectors beside other methods on shops whose anomalies are known, or takes the results of earlier runs;
 * prints them and draws them. Simulated shops take part unless only folders are named.
 */
@Command(
        name = "evaluate",
        description = "Measure the detectors beside other methods on shops whose anomalies are known.")
final class EvaluateCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.of("command");

    /** How the results are printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private final EvaluationFlags flags = new EvaluationFlags();

    @Option(
            names = "--from",
            arity = "1..*",
            paramLabel = "FILE.json",
            description = "Results that --format json printed earlier, put together; nothing is measured.")
    private List<Path> from = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json", description = "How to print the results; default text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--figures",
            paramLabel = "DIR",
            description = "The folder in which to draw the results, as SVG pictures.")
    private @Nullable Path figures;

    private final Invocation invocation;
    private final Evaluations evaluations;

    EvaluateCommand(Invocation invocation, Evaluations evaluations) {
        this.invocation = invocation;
        this.evaluations = evaluations;
    }

    @Override
    public Integer call() throws Exception {
        if (!from.isEmpty() && flags.given()) {
            throw new UsageProblem(TEXTS.get("evaluate.from"));
        }
        EvaluationPlan plan = flags.plan(invocation.directory());
        // Before the hours that the measuring takes, so that a wrong folder is not found out afterwards.
        FigureFolder folder = figures == null ? null : FigureFolder.make(invocation.directory(), figures);
        List<Result> results = from.isEmpty() ? evaluate(plan, invocation.err()) : earlier();
        print(results);
        if (folder != null) {
            int drawn = folder.write(Figures.of(results));
            invocation.err().println(TEXTS.get("evaluate.figures", drawn, folder.named()));
        }
        return ExitCode.DONE;
    }

    private List<Result> evaluate(EvaluationPlan plan, PrintStream progress) throws Exception {
        try {
            return evaluations.evaluate(plan, progress::println);
        } catch (DataProblem | BadShopFolder unreadable) {
            throw new UsageProblem(String.valueOf(unreadable.getMessage()));
        }
    }

    private List<Result> earlier() throws UsageProblem {
        try {
            return ResultsReader.read(
                    from.stream().map(invocation.directory()::resolve).toList());
        } catch (BadResults bad) {
            throw new UsageProblem(String.valueOf(bad.getMessage()));
        }
    }

    private void print(List<Result> results) {
        PrintStream out = invocation.lines();
        if (format == Format.JSON) {
            out.println(ResultsJson.write(results));
        } else {
            ResultsText.write(results).forEach(out::println);
        }
    }
}
