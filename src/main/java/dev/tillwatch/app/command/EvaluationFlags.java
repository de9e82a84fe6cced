package dev.tillwatch.app.command;

import dev.tillwatch.app.command.EvaluationPlan.Folders;
import dev.tillwatch.app.command.EvaluationPlan.Simulated;
import dev.tillwatch.i18n.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is measured on what. */
final class EvaluationFlags {

    private static final Texts TEXTS = Texts.of("command");

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

    /** Whether any of them was given. */
    boolean given() {
        return seeds != null || shop != null || shopFolder != null || onlineRetail != null || nab != null;
    }

    /** Folders are looked for from the directory that the program was called in. */
    EvaluationPlan plan(Path directory) throws UsageProblem {
        Folders folders = new Folders(
                folder(directory, "--shop-dir", shopFolder),
                folder(directory, "--online-retail", onlineRetail),
                folder(directory, "--nab", nab));
        Optional<Simulated> simulated = shop == null && (folders.none() || seeds != null)
                ? Optional.of(Simulated.USUAL)
                : Optional.ofNullable(shop);
        Seeds drawn = seeds == null ? new Seeds.Converter().convert(Seeds.USUAL) : seeds;
        return new EvaluationPlan(drawn.all(), simulated, folders);
    }

    private static Optional<Path> folder(Path directory, String option, @Nullable Path folder) throws UsageProblem {
        if (folder == null) {
            return Optional.empty();
        }
        Path named = directory.resolve(folder);
        if (!Files.isDirectory(named)) {
            throw new UsageProblem(TEXTS.get("evaluate.folder", option, folder));
        }
        return Optional.of(named);
    }
}
