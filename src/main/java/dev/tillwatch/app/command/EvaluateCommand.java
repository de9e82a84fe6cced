package dev.tillwatch.app.command;

import dev.tillwatch.app.command.EvaluationPlan.Folders;
import dev.tillwatch.app.command.EvaluationPlan.Simulated;
import dev.tillwatch.evaluate.BadShopFolder;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.real.DataProblem;
import dev.tillwatch.evaluate.report.ResultsJson;
import dev.tillwatch.evaluate.report.ResultsText;
import dev.tillwatch.i18n.Texts;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the detectors beside other methods on shops whose anomalies are known. Simulated shops take part unless only
 * folders are named.
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

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            converter = Seeds.Converter.class,
            description = "The seeds of the simulated shops and of the wrong prices; default " + Seeds.USUAL + ".")
    private @Nullable Seeds seeds;

    @Option(
            names = "--shop",
            paramLabel = "usual|other",
            description = "Which simulated shop; default usual. Left out where only folders are named.")
    private @Nullable Simulated shop;

    @Option(names = "--shop-dir", paramLabel = "DIR", description = "A labelled shop in CSV files.")
    private @Nullable Path shopFolder;

    @Option(
            names = "--online-retail",
            paramLabel = "DIR",
            description = "The folder of UCI Online Retail; wrong prices are put in, which each seed draws.")
    private @Nullable Path onlineRetail;

    @Option(names = "--nab", paramLabel = "DIR", description = "The folder of the Numenta Anomaly Benchmark.")
    private @Nullable Path nab;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print the results; default text.")
    private Format format = Format.TEXT;

    private final Invocation invocation;
    private final Evaluations evaluations;

    EvaluateCommand(Invocation invocation, Evaluations evaluations) {
        this.invocation = invocation;
        this.evaluations = evaluations;
    }

    @Override
    public Integer call() throws Exception {
        Folders folders = new Folders(
                folder("--shop-dir", shopFolder), folder("--online-retail", onlineRetail), folder("--nab", nab));
        Optional<Simulated> simulated = shop == null && (folders.none() || seeds != null)
                ? Optional.of(Simulated.USUAL)
                : Optional.ofNullable(shop);
        Seeds drawn = seeds == null ? new Seeds.Converter().convert(Seeds.USUAL) : seeds;
        PrintStream progress = invocation.err();
        print(evaluate(new EvaluationPlan(drawn.all(), simulated, folders), progress));
        return ExitCode.DONE;
    }

    private List<Result> evaluate(EvaluationPlan plan, PrintStream progress) throws Exception {
        try {
            return evaluations.evaluate(plan, progress::println);
        } catch (DataProblem | BadShopFolder unreadable) {
            throw new UsageProblem(String.valueOf(unreadable.getMessage()));
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

    private Optional<Path> folder(String option, @Nullable Path folder) throws UsageProblem {
        if (folder == null) {
            return Optional.empty();
        }
        Path named = invocation.directory().resolve(folder);
        if (!Files.isDirectory(named)) {
            throw new UsageProblem(TEXTS.get("evaluate.folder", option, folder));
        }
        return Optional.of(named);
    }
}
