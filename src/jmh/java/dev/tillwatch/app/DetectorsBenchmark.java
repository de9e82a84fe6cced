package dev.tillwatch.app;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.simulate.SomeOrders;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What each detector takes for a transaction of a backfill: fresh, over ten chunks of ten thousand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DetectorsBenchmark {

    private static final int CHUNKS = 10;
    private static final int CHUNK = 10_000;

    @Param({"price", "volume", "burst", "failed"})
    private String id;

    private List<Batch> batches;
    private Detector detector;

    @Setup
    public void orders() {
        List<Event> events = SomeOrders.first(CHUNKS * CHUNK).stream()
                .<Event>map(row -> new TransactionChanged(null, row))
                .toList();
        batches = IntStream.range(0, CHUNKS)
                .mapToObj(i -> new Batch(events.subList(i * CHUNK, (i + 1) * CHUNK), SomeOrders.END))
                .toList();
    }

    @Setup(Level.Invocation)
    public void fresh() {
        detector = Detectors.classic().stream()
                .filter(factory -> factory.id().equals(id))
                .findFirst()
                .orElseThrow()
                .create(DetectorSettings.DEFAULTS);
    }

    @Benchmark
    @OperationsPerInvocation(CHUNKS * CHUNK)
    public void observe(Blackhole hole) {
        for (Batch batch : batches) {
            Detection found = detector.observe(batch);
            hole.consume(found);
        }
    }
}
