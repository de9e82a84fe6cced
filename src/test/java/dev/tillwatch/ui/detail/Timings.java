package dev.tillwatch.ui.detail;

import dev.tillwatch.app.bench.Samples;
import dev.tillwatch.app.bench.Spread;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints how long things took, and under which load; no test fails by it. */
final class Timings {

    private final Map<String, Samples> measured = new LinkedHashMap<>();
    private final String title;

    Timings(String title) {
        this.title = title;
    }

    void add(String what, long nanos) {
        measured.computeIfAbsent(what, unused -> new Samples()).add(nanos);
    }

    void print() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%s (%d processors, load %.1f)%n",
                title, machine.getAvailableProcessors(), machine.getSystemLoadAverage());
        measured.forEach((what, samples) -> {
            Spread spread = samples.spread();
            System.out.printf(
                    "  %-58s %5d: median %5.1f, p99 %6.1f, longest %6.1f ms%n",
                    what, spread.count(), spread.p50(), spread.p99(), spread.max());
        });
    }
}
