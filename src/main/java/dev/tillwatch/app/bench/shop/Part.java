package dev.tillwatch.app.bench.shop;

/** One part of the benchmark: measures something on the big shop and puts it among the figures. */
@FunctionalInterface
interface Part {

    void measure(Bed bed, Figures figures) throws Exception;
}
