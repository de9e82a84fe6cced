package dev.tillwatch.app.command;

import dev.tillwatch.app.WindowOptions;
import dev.tillwatch.app.bench.BenchPlan;
import dev.tillwatch.app.bench.Spread;
import dev.tillwatch.app.bench.WindowFigures;
import dev.tillwatch.app.serve.ServePlan;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.real.DataProblem;
import dev.tillwatch.explain.drill.Drill;
import dev.tillwatch.explain.drill.DrillReport;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.Environment;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.ShopConnection;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the program in this process and keeps what it printed; its window, shop and probes are stand-ins. */
final class Calls implements Windows, ShopReader, Probes, Services, Evaluations {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path directory;
    private final Map<String, String> variables;

    @Nullable
    WindowOptions opened;

    @Nullable
    Demo demo;

    @Nullable
    BenchPlan bench;

    @Nullable
    ServePlan served;

    @Nullable
    ShopConnection read;

    @Nullable
    EvaluationPlan evaluated;

    List<Result> results = List.of();

    @Nullable
    DataProblem unreadable;

    Map<String, List<Anomaly>> found = Map.of();

    @Nullable
    ShopUnavailable trouble;

    @Nullable
    RuntimeException surprise;

    @Nullable
    OutputStream output;

    List<ProbeStep> steps = List.of();

    DrillReport drilled = new DrillReport("small", List.of(), 0, 0, "");

    @Nullable
    ZoneId zone;

    Calls(Path directory, Map<String, String> variables) {
        this.directory = directory;
        this.variables = variables;
    }

    /** Calls in which the demo holds these rows of one detector. */
    static Calls demo(Path directory, String detector, List<Anomaly> found) {
        Calls calls = new Calls(directory, Map.of());
        calls.found = Map.of(detector, found);
        return calls;
    }

    int run(String... arguments) {
        PrintStream lines = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Tillwatch.run(
                new Invocation(output == null ? out : output, lines, directory, variables),
                new Parts(this, this, rules -> List.of(), this, this, this),
                arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void console(Environment environment, WindowOptions options) {
        opened = options;
    }

    @Override
    public List<Found> demo(Environment environment, Demo asked, WindowOptions options) {
        opened = options;
        demo = asked;
        return List.of(
                new Found("price", 9, "Laptop sold too low"),
                new Found("volume", 2, "A low day"),
                new Found("burst", 0, ""),
                new Found("failed", 3, "A row of failures"));
    }

    @Override
    public WindowFigures bench(BenchPlan plan, WindowOptions options, Consumer<String> lines) {
        opened = options;
        bench = plan;
        lines.accept("measured");
        return new WindowFigures(
                Spread.NONE, Spread.NONE, WindowFigures.Reached.NOTHING, WindowFigures.Reached.NOTHING, 0);
    }

    @Override
    public void serve(ServePlan plan, Consumer<String> lines) {
        served = plan;
        lines.accept("served");
    }

    @Override
    public List<Result> evaluate(EvaluationPlan plan, Consumer<String> progress) throws DataProblem {
        evaluated = plan;
        if (unreadable != null) {
            throw unreadable;
        }
        progress.accept("measured");
        return results;
    }

    @Override
    public Map<String, List<Anomaly>> read(ShopConnection shop, Map<String, Detector> detectors)
            throws ShopUnavailable {
        read = shop;
        return readDemo(detectors);
    }

    @Override
    public Map<String, List<Anomaly>> readDemo(Map<String, Detector> detectors) throws ShopUnavailable {
        if (trouble != null) {
            throw trouble;
        }
        if (surprise != null) {
            throw surprise;
        }
        return found;
    }

    @Override
    public ConnectionProbe shop(ShopConnection shop, ZoneId businessZone) {
        zone = businessZone;
        return onStep -> steps.forEach(onStep);
    }

    @Override
    public ProbeStep model(ModelEndpoint endpoint) {
        return new ProbeStep("Endpoint", ProbeStep.Outcome.FAILED, "", "It does not answer.", null, null);
    }

    @Override
    public Path ledger() {
        return Path.of("requests");
    }

    @Override
    public DrillReport drill(ModelEndpoint endpoint, Drill.Progress progress) {
        progress.asked(1, 2);
        return drilled;
    }
}
