package dev.tillwatch.evaluate.report;

import dev.tillwatch.evaluate.Method;
import dev.tillwatch.evaluate.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All results of one detector in one unit on one kind of data, by method and seed. */
public record Unit(String data, String detector, String unit, Map<String, List<Result>> byMethod) {

    private static final List<String> ORDER = List.of("price", "volume", "burst", "failed", "all");

    /** What makes two results comparable. */
    private record Key(String data, String detector, String unit) {}

    /** How often the adaptive rule was above the best of the others, of how many seeds. */
    public record Above(int seeds, int of) {}

    public static List<Unit> of(List<Result> results) {
        Map<Key, Map<String, List<Result>>> units = new LinkedHashMap<>();
        for (Result result : results) {
            units.computeIfAbsent(
                            new Key(result.data(), result.detector(), result.unit()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(result.method(), name -> new ArrayList<>())
                    .add(result);
        }
        List<Unit> all = new ArrayList<>();
        List<String> data = units.keySet().stream().map(Key::data).distinct().toList();
        units.forEach((key, methods) -> all.add(new Unit(key.data(), key.detector(), key.unit(), methods)));
        all.sort(Comparator.<Unit>comparingInt(unit -> data.indexOf(unit.data))
                .thenComparingInt(unit -> ORDER.indexOf(unit.detector)));
        return all;
    }

    /** By F1; a tie is not above. Null where there is nothing to compare. */
    public @Nullable Above above() {
        List<Result> ours = byMethod.getOrDefault(Method.ADAPTIVE, List.of());
        if (ours.isEmpty() || byMethod.size() == 1) {
            return null;
        }
        int above = 0;
        for (Result our : ours) {
            double best = byMethod.values().stream()
                    .flatMap(List::stream)
                    .filter(each -> !each.method().equals(Method.ADAPTIVE) && Objects.equals(each.seed(), our.seed()))
                    .mapToDouble(Unit::f1)
                    .max()
                    .orElse(0);
            above += f1(our) > best ? 1 : 0;
        }
        return new Above(above, ours.size());
    }

    private static double f1(Result result) {
        return result.f1() == null ? 0 : result.f1();
    }
}
