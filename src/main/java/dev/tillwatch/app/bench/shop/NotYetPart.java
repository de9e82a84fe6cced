package dev.tillwatch.app.bench.shop;

import java.util.List;

/** Stands where a part is missing: says for each of its figures why. */
record NotYetPart(List<Measure> measures, String reason) implements Part {

    @Override
    public void measure(Bed bed, Figures figures) {
        measures.forEach(measure -> figures.notMeasured(measure, reason));
    }
}
