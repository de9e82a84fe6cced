package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.episode.Episode;
import dev.tillwatch.detect.episode.StatusBits;
import dev.tillwatch.detect.episode.Timeline;
import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tries of one customer's cluster: all payments from the first failure to the success that follows the last one
 * within the gap, or to the end of the gap where none follows.
 */
final class Attempts {

    private final Timeline failures;
    private final List<RowRef> rows = new ArrayList<>();
    private final List<RowRef> failedRows = new ArrayList<>();
    private final long start;
    private final long lastFailure;
    private final long lastFailureId;
    private final long end;
    private final boolean thenOk;
    private int tries;
    private int failed;
    private BigDecimal stake = BigDecimal.ZERO;

    Attempts(Episode episode, Timeline failures, Timeline payments, long gap) {
        this.failures = failures;
        int first = failures.from(episode.start());
        int last = episode.limit(failures) - 1;
        start = failures.time(first);
        lastFailure = failures.time(last);
        lastFailureId = failures.id(last);
        int lastFailed = payments.find(lastFailure, lastFailureId);
        for (int i = payments.find(start, failures.id(first)); i <= lastFailed; i++) {
            count(payments, i);
        }
        int next = lastFailed + 1;
        while (next < payments.size() && payments.time(next) <= lastFailure + gap && !success(payments, next)) {
            count(payments, next);
            next++;
        }
        thenOk = next < payments.size() && payments.time(next) <= lastFailure + gap;
        end = thenOk ? payments.time(next) : lastFailure;
        if (thenOk) {
            count(payments, next);
        }
    }

    private static boolean success(Timeline payments, int index) {
        return StatusBits.read(payments.tag(index)) == Status.SUCCESS;
    }

    private void count(Timeline payments, int index) {
        tries++;
        RowRef row = RowRef.transaction(payments.id(index));
        add(rows, row);
        if (StatusBits.read(payments.tag(index)) == Status.FAILED) {
            failed++;
            int failure = failures.find(payments.time(index), payments.id(index));
            stake = stake.add(PackedAmount.orZero(failures.amount(failure)));
            add(failedRows, row);
        }
    }

    private static void add(List<RowRef> rows, RowRef row) {
        if (rows.size() < FailedRows.MOST_ROWS) {
            rows.add(row);
        }
    }

    long lastFailureId() {
        return lastFailureId;
    }

    int failed() {
        return failed;
    }

    boolean thenOk() {
        return thenOk;
    }

    List<Fact> facts(Customer customer, @Nullable BigDecimal usual) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.person("scope", customer));
        facts.add(Fact.computed("failed", new Value.Count(failed), "failed payments of the customer", failedRows));
        facts.add(Fact.computed("tries", new Value.Count(tries), "payments of the customer meanwhile", rows));
        facts.add(Fact.computed(
                "rate", new Value.Percent(Decimals.percent(failed, tries), false), "failed / tries", rows));
        facts.add(Fact.computed(
                "usual",
                usual == null ? new Value.Absent() : new Value.Percent(usual, false),
                "failed / tries of all customers in the seven days before",
                List.of()));
        facts.add(Fact.of("thenOk", new Value.Code(thenOk ? "yes" : "no")));
        if (thenOk) {
            Value pause = new Value.Seconds((end - lastFailure) / Micros.SECOND);
            facts.add(Fact.computed("then", pause, "success - last failure", List.of(rows.getLast())));
        }
        facts.add(
                Fact.computed("stake", new Value.Money(Decimals.money(stake)), "sum of the failed totals", failedRows));
        facts.add(Fact.of("start", new Value.Moment(Micros.toTime(start)), rows.getFirst()));
        facts.add(Fact.of("end", new Value.Moment(Micros.toTime(end)), rows.getLast()));
        return facts;
    }
}
