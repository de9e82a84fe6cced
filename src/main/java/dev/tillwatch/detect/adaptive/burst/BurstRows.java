package dev.tillwatch.detect.adaptive.burst;

import dev.tillwatch.detect.adaptive.Score;
import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the row of a burst: how many orders in which time, against the customer's own pace, how unlikely, how dear. */
record BurstRows(ShopCalendar calendar) {

    private static final double CERTAIN = 30;
    private static final double MOST_FOR_SIZE = 15;
    /** Orders that have the whole size. */
    private static final double LARGE = 30;

    private static final double EXPECTED = -15;
    /** Rows that a figure points at; as many as the evidence can be read back. */
    private static final int MOST_ROWS = 500;

    private static final double SECONDS_A_DAY = 86_400;

    static AnomalyKey key(String id) {
        return new AnomalyKey(AdaptiveBurstFactory.ID, AdaptiveBurstFactory.EPISODE, id);
    }

    Anomaly anomaly(Burst burst, Verdict worst, boolean closed) {
        Orders orders = burst.orders();
        BigDecimal amount = BigDecimal.ZERO;
        int failed = 0;
        List<RowRef> rows = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            amount = amount.add(PackedAmount.orZero(orders.total(i)));
            failed += orders.status(i) == Status.FAILED ? 1 : 0;
            if (rows.size() < MOST_ROWS) {
                rows.add(RowRef.transaction(orders.id(i)));
            }
        }
        LocalDateTime start = Micros.toTime(burst.start());
        Optional<CalendarEntry> event = calendar.on(start.toLocalDate());
        Score score = Score.NONE
                .add("certainty", CERTAIN, "no habit of this customer explains it")
                .rarity(Math.pow(10, -worst.power()), "2.5 for each power of ten of the chance")
                .add("size", MOST_FOR_SIZE * Math.min(1, orders.size() / LARGE), "15 x transactions / 30, at most 15")
                .money(
                        amount.doubleValue(),
                        burst.typicalOrder(),
                        "40 x sum of the totals against a typical order, logarithmic");
        if (event.isPresent()) {
            score = score.add("expected", EXPECTED, "the calendar has an entry for this day");
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.person("customer", burst.customer()));
        addCounts(facts, burst, worst, rows);
        facts.add(Fact.computed("stake", new Value.Money(Decimals.money(amount)), "sum of their totals", rows));
        facts.add(Fact.computed(
                "failedShare",
                new Value.Percent(Decimals.percent(failed, orders.size()), false),
                "failed / transactions",
                rows));
        facts.add(Fact.of("start", new Value.Moment(start), rows.getFirst()));
        facts.add(Fact.of("end", new Value.Moment(Micros.toTime(burst.end())), rows.getLast()));
        event.ifPresent(entry -> facts.add(Fact.text("expectedEvent", entry.name())));
        facts.addAll(score.facts(rows));
        return new Anomaly(
                key(burst.id()),
                start,
                closed ? Stage.CONFIRMED : Stage.PROVISIONAL,
                score.severity(),
                score.total(),
                facts);
    }

    private static void addCounts(List<Fact> facts, Burst burst, Verdict worst, List<RowRef> rows) {
        Orders orders = burst.orders();
        List<RowRef> customer = List.of(RowRef.customer(burst.customer().id()));
        facts.add(Fact.computed("count", new Value.Count(orders.size()), "transactions from start to end", rows));
        facts.add(Fact.computed(
                "span",
                new Value.Seconds((burst.end() - burst.start()) / Micros.SECOND),
                "end - start",
                List.of(rows.getFirst(), rows.getLast())));
        facts.add(Fact.computed(
                "window", new Value.Seconds(worst.window() / Micros.SECOND), "the window it is rarest in", rows));
        facts.add(Fact.computed(
                "inWindow",
                new Value.Count(worst.count()),
                "purchases in that window; a declined one tried again counts once",
                rows));
        facts.add(Fact.computed(
                "between",
                new Value.Seconds(Math.round(SECONDS_A_DAY / burst.perDay())),
                "time from one order of this customer to the next, usually: its own lately, towards the shop's mean "
                        + "where it has few",
                customer));
        facts.add(Fact.computed(
                "expected",
                new Value.Decimal(BigDecimal.valueOf(burst.perDay() * worst.window() / Micros.DAY)
                        .round(new MathContext(2))),
                "orders in such a window by that pace",
                customer));
        facts.add(Fact.computed(
                "power",
                new Value.Count((long) Math.floor(worst.power())),
                "the chance of so many at three times the usual pace is 1 in 10 to this power (Poisson)",
                rows));
        facts.add(Fact.computed("peak60", new Value.Count(peak(orders)), "most of them in any 60 s", rows));
        facts.add(Fact.computed(
                "pace",
                new Value.Decimal(BigDecimal.valueOf(burst.perDay()).setScale(2, RoundingMode.HALF_UP)),
                "orders of this customer a day, usually",
                customer));
    }

    private static int peak(Orders orders) {
        int peak = 0;
        int first = 0;
        for (int i = 0; i < orders.size(); i++) {
            while (orders.time(i) - orders.time(first) >= Micros.MINUTE) {
                first++;
            }
            peak = Math.max(peak, i - first + 1);
        }
        return peak;
    }
}
