package dev.tillwatch.evaluate;

import dev.tillwatch.evaluate.score.BudgetScorer;
import dev.tillwatch.evaluate.score.BurstScorer;
import dev.tillwatch.evaluate.score.DayScorer;
import dev.tillwatch.evaluate.score.FailedScorer;
import dev.tillwatch.evaluate.score.HourScorer;
import dev.tillwatch.evaluate.score.PriceScorer;
import dev.tillwatch.evaluate.score.Scorer;
import dev.tillwatch.evaluate.score.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Every method over one labelled shop, one after the other, so that only one is in memory at a time. */
public final class ShopStudy implements Callable<List<Result>> {

    private static final List<Scorer> SCORERS = List.of(
            PriceScorer.instant(),
            PriceScorer.settled(),
            DayScorer.live(),
            DayScorer.hindsight(),
            HourScorer.everFound(),
            HourScorer.byTheFirstClosedHour(),
            new BurstScorer(),
            new FailedScorer());
    private static final int DETECTORS = 4;

    private final Callable<LabelledShop> shops;
    private final List<Method> methods;

    public ShopStudy(Callable<LabelledShop> shops, List<Method> methods) {
        this.shops = shops;
        this.methods = List.copyOf(methods);
    }

    @Override
    public List<Result> call() throws Exception {
        LabelledShop shop = shops.call();
        Truth truth = new Truth(shop);
        Map<String, Map<String, Findings>> found = new LinkedHashMap<>();
        List<Result> results = new ArrayList<>();
        for (Method method : methods) {
            Findings findings = method.replay(shop);
            Label label = new Label(method.name(), shop.name(), shop.seed());
            for (Scorer scorer : SCORERS) {
                if (scorer.detector().equals(method.detector()) && scorer.takes(findings)) {
                    results.add(scorer.score(truth, findings, label));
                }
            }
            found.computeIfAbsent(method.name(), name -> new HashMap<>()).put(method.detector(), findings);
        }
        // Only a method that has all four detectors fills an analyst's day.
        found.forEach((name, findings) -> {
            if (findings.size() == DETECTORS) {
                results.add(new BudgetScorer().score(truth, findings, new Label(name, shop.name(), shop.seed())));
            }
        });
        return results;
    }
}
