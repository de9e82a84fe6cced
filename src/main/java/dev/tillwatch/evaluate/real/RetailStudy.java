package dev.tillwatch.evaluate.real;

import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.Method;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.evaluate.score.LineBudgetScorer;
import dev.tillwatch.evaluate.score.LineScorer;
import dev.tillwatch.evaluate.score.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The price methods over the real shop with the wrong prices of one seed. */
public final class RetailStudy implements Callable<List<Result>> {

    private final OnlineRetail retail;
    private final long seed;
    private final List<Method> methods;

    public RetailStudy(OnlineRetail retail, long seed, List<Method> methods) {
        this.retail = retail;
        this.seed = seed;
        this.methods = methods.stream()
                .filter(method -> method.detector().equals("price"))
                .toList();
    }

    @Override
    public List<Result> call() {
        RetailShop shop = retail.withWrongPrices(seed);
        Truth truth = new Truth(shop.shop(), WrongPrices.WARM_UP_DAYS);
        List<Result> results = new ArrayList<>();
        for (Method method : methods) {
            Findings findings = method.replay(shop.shop());
            Label label = new Label(method.name(), shop.shop().name(), seed);
            results.add(new LineScorer(shop.wrong()).score(truth, findings, label));
            results.add(new LineBudgetScorer().score(truth, findings, label));
        }
        return results;
    }
}
