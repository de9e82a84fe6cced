package dev.tillwatch.app.bench;

import dev.tillwatch.i18n.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in plain lines, with units, what a run measured, and whether the goals were met. */
public final class BenchText {

    /** An analyst never waits longer for the window, in ms. */
    static final double LONGEST_BLOCK = 100;

    /** One frame of 60 a second, in ms. */
    static final double PULSE = 16;

    private static final Texts TEXTS = Texts.of("bench");
    private static final Texts DETECTORS = Texts.of("detectors");
    private static final double MIB = 1024 * 1024;

    /** What the figures were measured on. */
    public static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return TEXTS.get(
                "machine",
                count(runtime.availableProcessors()),
                mib(runtime.maxMemory()),
                System.getProperty("os.name"),
                System.getProperty("java.version"),
                System.getProperty("javafx.runtime.version", "?"));
    }

    String filling() {
        return TEXTS.get("filling");
    }

    String window(String size) {
        return TEXTS.get("window", size);
    }

    List<String> of(BenchResult result, BenchPlan plan, int stalled) {
        BenchResult.Load load = result.load();
        BenchResult.Phase busy = load.phase();
        BenchResult.Phase idle = result.idle();
        PulseMeter.Pulses pulses = busy.pulses();
        double p99 = Math.max(pulses.busy().p99(), pulses.wall().p99());
        List<String> lines = new ArrayList<>();
        lines.add(TEXTS.get(
                "load",
                count(plan.rate()),
                count(load.orders().written()),
                seconds(load.orders().nanos()),
                count(Math.round(load.orders().perSecond())),
                count(Math.round(load.rowsPerSecond()))));
        lines.add(TEXTS.get("mix", mix(load.orders()), count(load.orders().declined())));
        lines.add(TEXTS.get("read", count(load.rowsRead()), gained(load.found()), count(stalled)));
        lines.add(TEXTS.get(
                "busy",
                spread(pulses.busy()),
                spread(idle.pulses().busy()),
                ratio(pulses.busy(), idle.pulses().busy())));
        lines.add(TEXTS.get(
                "wall",
                spread(pulses.wall()),
                spread(idle.pulses().wall()),
                ratio(pulses.wall(), idle.pulses().wall())));
        lines.add(TEXTS.get("goal.pulse", ms(p99), goal(p99 <= PULSE)));
        lines.add(
                TEXTS.get("apart", spread(pulses.apart()), count(pulses.apart().count())));
        lines.add(TEXTS.get(
                "block",
                ms(busy.block().max()),
                ms(busy.block().p99()),
                ms(idle.block().max())));
        lines.add(TEXTS.get("first", ms(result.first().block().max())));
        lines.add(TEXTS.get(
                "goal.block", ms(busy.block().max()), goal(busy.block().max() <= LONGEST_BLOCK)));
        lines.add(TEXTS.get("pixel", spread(load.pixel()), count(load.pixel().count()), count(load.unseen())));
        BenchResult.Memory memory = result.memory();
        lines.add(TEXTS.get("heap", mib(memory.shop()), mib(memory.begin()), mib(memory.end()), mib(memory.window())));
        HeapMeter.Heap heap = busy.heap();
        lines.add(TEXTS.get(
                "gc", mib(heap.most()), count(heap.collections()), count(heap.totalMillis()), count(heap.longest())));
        return lines;
    }

    String held(Map<String, Integer> rows) {
        return TEXTS.get("held", gained(rows));
    }

    String quick(Duration interval, BenchResult.Load load) {
        Spread pixel = load.pixel();
        return TEXTS.get(
                "pixel.quick",
                count(interval.toMillis()),
                spread(pixel),
                count(pixel.count()),
                count(load.unseen()),
                count(Math.round(load.orders().perSecond())));
    }

    private static String mix(BenchResult.Orders orders) {
        long all =
                orders.planted().values().stream().mapToLong(Integer::longValue).sum();
        String share = String.format(Locale.ROOT, "%.1f", 100.0 * all / Math.max(1, orders.written()));
        return TEXTS.get("mix.planted", share, gained(orders.planted()));
    }

    private static String gained(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry ->
                        DETECTORS.getOr(entry.getKey() + ".title", entry.getKey()) + " " + count(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String goal(boolean met) {
        return TEXTS.get(met ? "met" : "missed");
    }

    private static String spread(Spread spread) {
        return TEXTS.get("spread", ms(spread.p50()), ms(spread.p99()), ms(spread.max()));
    }

    private static String ratio(Spread loaded, Spread idle) {
        return TEXTS.get("ratio", times(loaded.p50() / idle.p50()), times(loaded.p99() / idle.p99()));
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, "%.1f", factor);
    }

    private static String ms(double millis) {
        return Double.isNaN(millis) ? "-" : String.format(Locale.ROOT, "%.1f", millis);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }

    private static String mib(long bytes) {
        return String.format(Locale.ROOT, "%,d", Math.round(bytes / MIB));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
