package dev.tillwatch.store;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import java.io.DataInput;
import java.io.DataOutput;

/** Fails at every batch. */
final class ThrowingDetector implements Detector {

    @Override
    public Detection observe(Batch batch) {
        throw new IllegalStateException("planted");
    }

    @Override
    public void save(DataOutput out) {}

    @Override
    public void restore(DataInput in) {}
}
