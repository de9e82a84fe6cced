package dev.tillwatch.app.bench.shop;

import java.util.List;

/** The forerunner's refresh, once: on a big shop it takes more than a minute. */
final class ForerunnerPart implements Part {

    @Override
    public List<Measure> measures() {
        return List.of(Measure.FORERUNNER);
    }

    @Override
    public void measure(Bed bed, Figures figures) throws Exception {
        double all = bed.shop().forerunner().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        figures.put(Measure.FORERUNNER, all);
    }
}
