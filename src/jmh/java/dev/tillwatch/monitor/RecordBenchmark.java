package dev.tillwatch.monitor;

import dev.tillwatch.model.Transaction;
import dev.tillwatch.simulate.SomeOrders;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The record of what was last seen: packing, unpacking, taking in, and telling that nothing changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBenchmark {

    private static final int ORDERS = 10_000;

    private final SeenCodec codec = new SeenCodec();
    private List<Transaction> orders;
    private List<byte[]> packed;
    private SeenTransactions filled;

    @Setup
    public void orders() {
        orders = SomeOrders.first(ORDERS);
        packed = orders.stream().map(codec::encode).toList();
        filled = new HeapSeenTransactions();
        orders.forEach(filled::show);
    }

    @Benchmark
    @OperationsPerInvocation(ORDERS)
    public void encode(Blackhole hole) {
        orders.forEach(order -> hole.consume(codec.encode(order)));
    }

    @Benchmark
    @OperationsPerInvocation(ORDERS)
    public void decode(Blackhole hole) {
        for (int i = 0; i < ORDERS; i++) {
            hole.consume(codec.decode(i + 1L, packed.get(i)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(ORDERS)
    public void show(Blackhole hole) {
        SeenTransactions fresh = new HeapSeenTransactions();
        orders.forEach(order -> hole.consume(fresh.show(order)));
    }

    @Benchmark
    @OperationsPerInvocation(ORDERS)
    public void isSame(Blackhole hole) {
        orders.forEach(order -> hole.consume(filled.isSame(order)));
    }
}
