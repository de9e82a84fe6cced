package dev.tillwatch.app.bench.shop;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;

/** Adds up the processor time that detectors take to observe, by putting itself before each. */
final class DetectorMeter {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong nanos = new AtomicLong();

    Detector before(Detector measured) {
        return new Measured(measured);
    }

    /** Processor time of all detectors so far. */
    long nanos() {
        return nanos.get();
    }

    private final class Measured implements Detector {

        private final Detector measured;

        Measured(Detector measured) {
            this.measured = measured;
        }

        @Override
        public Detection observe(Batch batch) {
            long begun = threads.getCurrentThreadCpuTime();
            try {
                return measured.observe(batch);
            } finally {
                nanos.addAndGet(threads.getCurrentThreadCpuTime() - begun);
            }
        }

        @Override
        public void save(DataOutput out) throws IOException {
            measured.save(out);
        }

        @Override
        public void restore(DataInput in) throws IOException {
            measured.restore(in);
        }
    }
}
