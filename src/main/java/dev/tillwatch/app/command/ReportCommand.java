package dev.tillwatch.app.command;

import dev.tillwatch.app.report.CsvReport;
import dev.tillwatch.app.report.JsonReport;
import dev.tillwatch.app.report.Report;
import dev.tillwatch.app.report.ReportWriter;
import dev.tillwatch.app.report.TextReport;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.ShopConnection;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a detector finds over the whole table; needs no window and no toolkit. */
@Command(name = "report", description = "Print the findings over the whole table and end.")
final class ReportCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.of("command");

    /** What is reported. */
    enum What {
        PRICE,
        VOLUME,
        BURST,
        FAILED,
        ALL
    }

    /** How it is printed. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Parameters(arity = "1", paramLabel = "price|volume|burst|failed|all", description = "Which findings.")
    private What what = What.ALL;

    @Option(names = "--rules", paramLabel = "classic|adaptive", description = "Which rules; default classic.")
    private RuleSet rules = RuleSet.CLASSIC;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "How to print them; default text.")
    private Format format = Format.TEXT;

    @Option(names = "--demo", description = "Over the demo shop instead of the configured one.")
    private boolean demo;

    private final Invocation invocation;
    private final ShopReader reader;
    private final Function<RuleSet, List<DetectorFactory>> detectors;

    ReportCommand(Invocation invocation, ShopReader reader, Function<RuleSet, List<DetectorFactory>> detectors) {
        this.invocation = invocation;
        this.reader = reader;
        this.detectors = detectors;
    }

    @Override
    public Integer call() throws UsageProblem, BadSetting, ShopUnavailable {
        if (what == What.ALL && format == Format.CSV) {
            throw new UsageProblem(TEXTS.get("report.csv"));
        }
        List<String> wanted =
                what == What.ALL ? Report.detectors() : List.of(what.name().toLowerCase(Locale.ROOT));
        Report report = Report.of(rules, wanted, find(create(wanted)));
        try {
            writer().write(report, invocation.out());
            return ExitCode.DONE;
        } catch (IOException notWritten) {
            invocation.err().println(TEXTS.get("report.unwritten", String.valueOf(notWritten.getMessage())));
            return ExitCode.UNFORESEEN;
        }
    }

    private Map<String, List<Anomaly>> find(Map<String, Detector> created)
            throws UsageProblem, BadSetting, ShopUnavailable {
        if (demo) {
            return reader.readDemo(created);
        }
        ShopConnection shop =
                invocation.environment().shop().orElseThrow(() -> new UsageProblem(TEXTS.get("report.notConfigured")));
        return reader.read(shop, created);
    }

    private Map<String, Detector> create(List<String> wanted) {
        Map<String, Detector> created = new LinkedHashMap<>();
        for (DetectorFactory factory : detectors.apply(rules)) {
            if (wanted.contains(factory.id())) {
                created.put(factory.id(), factory.create(DetectorSettings.DEFAULTS));
            }
        }
        return created;
    }

    private ReportWriter writer() {
        return switch (format) {
            case TEXT -> new TextReport();
            case JSON -> new JsonReport(what == What.ALL);
            case CSV -> new CsvReport();
        };
    }
}
