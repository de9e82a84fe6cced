package dev.tillwatch.app.serve;

import dev.tillwatch.detect.RuleSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/** The desk for each set of rules; they take turns. */
final class ScanDesks implements AutoCloseable {

    private final Semaphore turn = new Semaphore(1, true);
    private final Map<RuleSet, ScanDesk> desks = new EnumMap<>(RuleSet.class);

    ScanDesks(Scan.Desk scans) {
        for (RuleSet rules : RuleSet.values()) {
            desks.put(rules, new ScanDesk(scans.by(rules), turn, ScanDesks::begin));
        }
    }

    private static void begin(Runnable scan) {
        Thread.ofPlatform().daemon().name("serve-scan").start(scan);
    }

    /** Asks for what one detector finds by these rules. */
    ScanDesk.Ticket join(RuleSet rules, String detector) {
        return Objects.requireNonNull(desks.get(rules)).join(detector);
    }

    /** Whether a scan waits until another one has ended. */
    boolean isQueued() {
        return turn.hasQueuedThreads();
    }

    /** Tells everybody who waits that nothing comes any more. */
    @Override
    public void close() {
        desks.values().forEach(ScanDesk::close);
    }
}
