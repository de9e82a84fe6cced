package dev.tillwatch.app;

import dev.tillwatch.app.command.EvaluationPlan;
import dev.tillwatch.app.command.EvaluationPlan.Simulated;
import dev.tillwatch.app.command.Evaluations;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.adaptive.volume.VolumeModel;
import dev.tillwatch.evaluate.Evaluation;
import dev.tillwatch.evaluate.LabelledShop;
import dev.tillwatch.evaluate.Method;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.ShopFolder;
import dev.tillwatch.evaluate.ShopStudy;
import dev.tillwatch.evaluate.SimulatedShops;
import dev.tillwatch.evaluate.Study;
import dev.tillwatch.evaluate.peer.CountJudge;
import dev.tillwatch.evaluate.peer.Peers;
import dev.tillwatch.evaluate.real.NabSeries;
import dev.tillwatch.evaluate.real.NabStudy;
import dev.tillwatch.evaluate.real.OnlineRetail;
import dev.tillwatch.evaluate.real.RetailStudy;
import dev.tillwatch.i18n.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lists the methods and the data of an evaluation and runs them. */
final class DetectorStudies implements Evaluations {

    private static final Texts TEXTS = Texts.of("evaluate");

    /** Real sales settle within 14 days. */
    private static final Map<String, BigDecimal> RETAIL =
            Map.of("price.settling", BigDecimal.valueOf(Duration.ofDays(14).toHours()));

    private final List<Method> methods = new ArrayList<>();
    private final List<Method> retail = new ArrayList<>();
    private final Map<String, Supplier<CountJudge>> counts;

    /** With our own judges of plain counts, by name. */
    DetectorStudies(
            List<DetectorFactory> classic, List<DetectorFactory> adaptive, Map<String, Supplier<CountJudge>> counts) {
        this.counts = Map.copyOf(counts);
        classic.forEach(factory -> methods.add(Method.classic(factory)));
        methods.addAll(Peers.all());
        retail.addAll(methods);
        adaptive.forEach(factory -> methods.add(Method.adaptive(factory)));
        adaptive.forEach(factory -> retail.add(Method.adaptive(factory, RETAIL)));
    }

    /** The detectors of the program. */
    static DetectorStudies usual() {
        return new DetectorStudies(
                Detectors.classic(), Detectors.adaptive(), Map.of(Method.ADAPTIVE, DetectorStudies::volumeModel));
    }

    private static CountJudge volumeModel() {
        VolumeModel model = new VolumeModel(Duration.ofDays(1).dividedBy(NabStudy.A_DAY), DetectorSettings.DEFAULTS);
        return (at, count) -> model.observe(at, Math.round(count)).interval().unusual();
    }

    @Override
    public List<Result> evaluate(EvaluationPlan plan, Consumer<String> progress) throws Exception {
        if (!Peers.forestAvailable()) {
            progress.accept(TEXTS.get("forest.missing"));
        }
        List<Study> studies = new ArrayList<>();
        plan.simulated().ifPresent(which -> plan.seeds().forEach(seed -> studies.add(simulated(which, seed))));
        if (plan.folders().onlineRetail().isPresent()) {
            OnlineRetail sales = OnlineRetail.read(plan.folders().onlineRetail().get());
            for (long seed : plan.seeds()) {
                studies.add(new Study(name("online retail", seed), new RetailStudy(sales, seed, retail)));
            }
        }
        if (plan.folders().nab().isPresent()) {
            NabSeries series = NabSeries.read(plan.folders().nab().get());
            Map<String, Supplier<CountJudge>> judges = new LinkedHashMap<>(Peers.ofCounts(NabStudy.A_DAY));
            judges.putAll(counts);
            studies.add(new Study(series.name(), new NabStudy(series, judges)));
        }
        plan.folders()
                .shop()
                .ifPresent(folder -> studies.add(
                        new Study(folder.toString(), new ShopStudy(() -> new ShopFolder(folder).read(), methods))));
        return new Evaluation(progress).run(studies);
    }

    private Study simulated(Simulated which, long seed) {
        return new Study(
                name(which.name().toLowerCase(Locale.ROOT), seed), new ShopStudy(() -> draw(which, seed), methods));
    }

    private static LabelledShop draw(Simulated which, long seed) {
        return switch (which) {
            case USUAL -> SimulatedShops.usual(seed);
            case OTHER -> SimulatedShops.other(seed);
        };
    }

    private static String name(String data, long seed) {
        return TEXTS.get("study", data, Long.toString(seed));
    }
}
