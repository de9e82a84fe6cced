package dev.tillwatch.ui.connect;

import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A probe whose steps end when the test says so. */
final class FakeProbe implements ConnectionProbe {

    private final BlockingQueue<Optional<ProbeStep>> queue = new LinkedBlockingQueue<>();
    volatile boolean fails;
    volatile boolean interrupted;
    volatile boolean began;
    volatile String thread = "";

    /** Lets the next steps end. */
    void end(ProbeStep... steps) {
        for (ProbeStep step : steps) {
            queue.add(Optional.of(step));
        }
    }

    /** No more steps. */
    void finish() {
        queue.add(Optional.empty());
    }

    @Override
    public void run(Consumer<ProbeStep> onStep) {
        thread = Thread.currentThread().getName();
        began = true;
        if (fails) {
            throw new IllegalStateException("the probe is broken");
        }
        try {
            for (Optional<ProbeStep> step = queue.take(); step.isPresent(); step = queue.take()) {
                onStep.accept(step.get());
            }
        } catch (InterruptedException cancelled) {
            interrupted = true;
        }
    }

    static ProbeStep passed(String title, String figure) {
        return new ProbeStep(title, Outcome.PASSED, figure, null, null, null);
    }

    static ProbeStep notRun(String title) {
        return new ProbeStep(title, Outcome.NOT_RUN, "", null, null, null);
    }

    static final String GRANT = "GRANT SELECT (transaction_item_id, transaction_id, product_id, quantity, price) ON"
            + " anology_superteams.transaction_items TO 'tillwatch_ro'@'%';";

    static ProbeStep failed() {
        return new ProbeStep(
                "Table transaction_items readable",
                Outcome.FAILED,
                "error 1142",
                "The account cannot read all the columns that Tillwatch needs of transaction_items.",
                GRANT,
                "SELECT command denied to user 'tillwatch_ro'@'10.0.4.17' for table 'transaction_items'");
    }

    static ProbeStep warning() {
        return new ProbeStep(
                "Account only reads",
                Outcome.WARNING,
                "",
                "This account may change the shop's data. Tillwatch never writes there and needs only SELECT.",
                "REVOKE INSERT, UPDATE, DELETE ON anology_superteams.* FROM 'tillwatch_ro'@'%';",
                null);
    }

    /** A whole test in which one table cannot be read. */
    static List<ProbeStep> oneFails() {
        return List.of(
                passed("Server reached", "14 ms, encrypted"),
                passed("Signed in", "MySQL 8.4.3"),
                passed("Account only reads", "SELECT only"),
                passed("Table customers readable", ""),
                passed("Table products readable", ""),
                passed("Table transactions readable", ""),
                failed(),
                notRun("Table sizes"),
                notRun("Rows without a date"),
                notRun("Indexes"),
                notRun("Server clock"));
    }

    /** A whole test that passes with two warnings. */
    static List<ProbeStep> twoWarn() {
        return List.of(
                passed("Server reached", "14 ms, encrypted"),
                passed("Signed in", "MySQL 8.4.3"),
                warning(),
                passed("Table customers readable", ""),
                passed("Table products readable", ""),
                passed("Table transactions readable", ""),
                passed("Table transaction_items readable", ""),
                passed("Table sizes", "7,61,204 transactions, 12,04,113 items"),
                new ProbeStep(
                        "Rows without a date",
                        Outcome.WARNING,
                        "3",
                        "3 transactions have no date. They take no part in sales volume and bursts.",
                        null,
                        null),
                passed("Indexes", ""),
                passed("Server clock", "0.2 s apart"));
    }
}
