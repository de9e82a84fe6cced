package dev.tillwatch.ui.model;

import dev.tillwatch.explain.drill.Drill;
import dev.tillwatch.explain.drill.DrillClass;
import dev.tillwatch.explain.drill.DrillReport;
import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.LedgerEntry;
import dev.tillwatch.explain.ledger.Sent;
import dev.tillwatch.explain.ledger.Tokens;
import dev.tillwatch.explain.llm.Gate;
import dev.tillwatch.settings.ModelChoice;
import dev.tillwatch.settings.ModelLimits;
import dev.tillwatch.settings.ModelPreferences;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A desk whose answers a test lays down. */
public final class FakeDesk implements ModelDesk {

    public ModelPreferences chosen = ModelPreferences.DEFAULT;
    public Optional<String> trouble = Optional.empty();
    public Optional<Path> export = Optional.empty();
    public final CountDownLatch drillGoesOn = new CountDownLatch(1);
    public volatile @Nullable DrillReport drilled;

    /** Three requests: one whole, one that failed, one that runs. */
    public static List<LedgerEntry> sample() {
        return List.of(
                entry("c", "explain", null),
                entry("b", "drill", end(0, Map.of(), "localhost:1 refused the key.")),
                entry("a", "summary", end(3, Map.of("sign", 1, "form", 2), Ended.DONE)));
    }

    private static LedgerEntry entry(String id, String purpose, @Nullable Ended end) {
        return new LedgerEntry(
                new Sent(
                        id,
                        Instant.parse("2026-03-01T09:30:00Z"),
                        purpose,
                        "http://localhost:1/v1",
                        "small",
                        "{\"content\":\"facts of " + id + "\"}"),
                end);
    }

    private static Ended end(int accepted, Map<String, Integer> withheld, String how) {
        return new Ended(
                "the model's words",
                accepted,
                withheld,
                new Tokens(812, 44, true),
                Duration.ofMillis(400),
                Duration.ofMillis(1_300),
                how);
    }

    @Override
    public ModelPreferences chosen() {
        return chosen;
    }

    @Override
    public String words() {
        return "small at http://localhost:1/v1, without a key";
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public Optional<String> choose(@Nullable ModelChoice choice) {
        if (trouble.isEmpty()) {
            chosen = chosen.withChoice(choice);
        }
        return trouble;
    }

    @Override
    public void limit(ModelLimits limits) {
        chosen = chosen.withLimits(limits);
    }

    @Override
    public Gate.Used used() {
        return new Gate.Used(12, 340, 9_800, 310_000, chosen.limits());
    }

    @Override
    public Path ledger() {
        return Path.of("requests.jsonl");
    }

    @Override
    public List<LedgerEntry> requests() {
        return sample();
    }

    @Override
    public Optional<Path> chooseExport(String suggestedName) {
        return export;
    }

    @Override
    public DrillReport drill(Drill.Progress progress) {
        progress.asked(30, 60);
        progress.waits("2 of 2 requests this minute are used.");
        String stopped = "";
        try {
            drillGoesOn.await();
        } catch (InterruptedException byHand) {
            stopped = "you stopped it.";
        }
        return new DrillReport(
                "small",
                List.of(
                        new DrillClass("instruction", 5, 12, 10, Map.of("link", 1, "sign", 1), 2, 410L, 4_100),
                        new DrillClass("ordinary price", 3, 9, 9, Map.of(), 0, 380L, 2_500)),
                12,
                12,
                stopped);
    }

    @Override
    public void drilled(DrillReport report) {
        drilled = report;
    }

    @Override
    public void run(Runnable task) {
        Thread.ofVirtual().start(task);
    }
}
