package dev.tillwatch.app.bench.shop;

import java.util.List;

/** One part of the benchmark: measures something on the big shop and puts it among the figures. */
interface Part {

    /** What it measures; where it fails these are missing. */
    List<Measure> measures();

    void measure(Bed bed, Figures figures) throws Exception;
}
