package dev.tillwatch.evaluate.report;

import dev.tillwatch.evaluate.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the results of several runs together; what two runs measured alike counts once. */
final class Runs {

    /** What is measured once. */
    private record Key(String detector, String unit, String method, String data, @Nullable Long seed) {}

    private Runs() {}

    /** Fails where two runs measured the same and found different figures: no median should count it twice. */
    static List<Result> together(List<Result> results) throws BadResults {
        Map<Key, Result> once = new LinkedHashMap<>();
        for (Result result : results) {
            Key key = new Key(result.detector(), result.unit(), result.method(), result.data(), result.seed());
            Result before = once.putIfAbsent(key, result);
            if (before != null && !before.equals(result)) {
                throw new BadResults(
                        "results.differ",
                        key.detector,
                        key.unit,
                        key.method,
                        key.data,
                        key.seed == null ? "-" : key.seed.toString());
            }
        }
        return List.copyOf(once.values());
    }
}
