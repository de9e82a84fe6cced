package dev.tillwatch.app;

import dev.tillwatch.app.command.EvaluationPlan;
import dev.tillwatch.app.command.EvaluationPlan.Simulated;
import dev.tillwatch.app.command.Evaluations;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.evaluate.Evaluation;
import dev.tillwatch.evaluate.LabelledShop;
import dev.tillwatch.evaluate.Method;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.ShopStudy;
import dev.tillwatch.evaluate.SimulatedShops;
import dev.tillwatch.evaluate.Study;
import dev.tillwatch.evaluate.peer.Peers;
import dev.tillwatch.evaluate.real.NabSeries;
import dev.tillwatch.evaluate.real.NabStudy;
import dev.tillwatch.evaluate.real.OnlineRetail;
import dev.tillwatch.evaluate.real.RetailStudy;
import dev.tillwatch.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Lists the methods and the data of an evaluation and runs them. */
final class DetectorStudies implements Evaluations {

    private static final Texts TEXTS = Texts.of("evaluate");

    private final List<Method> methods = new ArrayList<>();

    DetectorStudies(List<DetectorFactory> classic, List<DetectorFactory> adaptive) {
        classic.forEach(factory -> methods.add(Method.classic(factory)));
        methods.addAll(Peers.all());
        adaptive.forEach(factory -> methods.add(Method.adaptive(factory)));
    }

    @Override
    public List<Result> evaluate(EvaluationPlan plan, Consumer<String> progress) throws Exception {
        if (!Peers.forestAvailable()) {
            progress.accept(TEXTS.get("forest.missing"));
        }
        List<Study> studies = new ArrayList<>();
        plan.simulated().ifPresent(which -> plan.seeds().forEach(seed -> studies.add(simulated(which, seed))));
        if (plan.folders().onlineRetail().isPresent()) {
            OnlineRetail retail = OnlineRetail.read(plan.folders().onlineRetail().get());
            for (long seed : plan.seeds()) {
                studies.add(new Study(name("online retail", seed), new RetailStudy(retail, seed, methods)));
            }
        }
        if (plan.folders().nab().isPresent()) {
            NabSeries series = NabSeries.read(plan.folders().nab().get());
            studies.add(new Study(series.name(), new NabStudy(series, Peers.ofCounts(NabStudy.A_DAY))));
        }
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
