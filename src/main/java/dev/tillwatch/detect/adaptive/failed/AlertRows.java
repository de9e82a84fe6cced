package dev.tillwatch.detect.adaptive.failed;

import dev.tillwatch.detect.adaptive.Score;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Decimals;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes the row of an alert: whose payments are declined, since when, how far above normal, what is at stake. */
final class AlertRows {

    /** Rows that a fact points at; an alert of a whole shop may have thousands. */
    private static final int MOST_ROWS = 200;

    private static final double PERCENT = 100;
    private static final double MOST_ONE_IN = 1e15;
    /** Declines of one customer from which it looks like somebody trying cards. */
    private static final int LOOKS_LIKE_TESTING = 8;

    private static final double PATTERN = 15;
    private static final double THEN_OK = 15;
    private static final double WHOLE_SHOP = 15;

    private final Numbers products;
    private final ShopCalendar calendar;

    AlertRows(Numbers products, ShopCalendar calendar) {
        this.products = products;
        this.calendar = calendar;
    }

    static AnomalyKey key(String id) {
        return new AnomalyKey(AdaptiveFailedFactory.ID, AdaptiveFailedFactory.ALERT, id);
    }

    Anomaly row(Alert alert, int quiet, Clock clock) {
        long over = (alert.lastDecline() + quiet) * Micros.SECOND;
        Stage stage = alert.ended() || clock.passed(over) ? Stage.CONFIRMED : Stage.PROVISIONAL;
        List<RowRef> rows = rows(alert);
        BigDecimal stake = stake(alert);
        double chance = chance(alert);
        Score score = score(alert, chance, stake);
        List<Fact> facts = new ArrayList<>(who(alert));
        facts.add(Fact.of("pattern", new Value.Code(pattern(alert))));
        figures(alert, facts, rows);
        facts.add(chanceFact(chance));
        facts.add(
                Fact.computed("stake", new Value.Money(Decimals.money(stake)), "totals of the declined orders", rows));
        LocalDateTime at = time(alert.origin().raised());
        // A mark and no part of the score: that more people buy makes no payment likelier to be declined.
        calendar.on(at.toLocalDate()).ifPresent(entry -> facts.add(Fact.text(Anomaly.EXPECTED_EVENT, entry.name())));
        facts.addAll(score.facts());
        return new Anomaly(key(alert.id()), at, stage, score.severity(), score.total(), facts);
    }

    private static LocalDateTime time(long second) {
        return Micros.toTime(second * Micros.SECOND);
    }

    private List<Fact> who(Alert alert) {
        Scope.One one = alert.origin().one();
        String name = alert.origin().name();
        Fact scope = Fact.of("scope", new Value.Code(one.scope().word()));
        return switch (one.scope()) {
            case CUSTOMER -> List.of(scope, Fact.person("customer", new Customer(one.number(), name)));
            case PRODUCT -> {
                String id = products.text((int) one.number());
                yield List.of(scope, Fact.text("product", Objects.requireNonNullElse(name, id), RowRef.product(id)));
            }
            case CITY -> List.of(scope, Fact.text("city", Objects.requireNonNullElse(name, "")));
            case SHOP -> List.of(scope);
        };
    }

    private static String pattern(Alert alert) {
        boolean customer = alert.origin().one().scope() == Scope.CUSTOMER;
        if (customer && alert.thenOk() != null) {
            return "cardTesting";
        }
        return customer ? "triesOfOne" : "failure";
    }

    private static void figures(Alert alert, List<Fact> facts, List<RowRef> rows) {
        List<Payment> declines = alert.declines();
        long customers =
                declines.stream().mapToLong(Payment::customer).distinct().count();
        double normal = alert.origin().normal();
        facts.add(Fact.of("start", new Value.Moment(time(alert.origin().start()))));
        facts.add(Fact.computed(
                "raised",
                new Value.Moment(time(alert.origin().raised())),
                "the decline that made the evidence enough",
                List.of()));
        facts.add(Fact.of("end", new Value.Moment(time(alert.lastDecline()))));
        facts.add(
                Fact.computed("failed", new Value.Count(declines.size()), "declined payments from start to end", rows));
        facts.add(Fact.computed(
                "tries",
                new Value.Count(alert.tries()),
                "those, and the payments that succeeded since it was raised",
                List.of()));
        facts.add(Fact.computed(
                "rate",
                new Value.Percent(Decimals.percent(declines.size(), alert.tries()), false),
                "failed / tries",
                List.of()));
        facts.add(Fact.computed(
                "usual",
                percent(normal),
                "the normal share of declines there, each customer's repeats counted once",
                List.of()));
        facts.add(Fact.computed("customers", new Value.Count(customers), "different customers declined", List.of()));
        Long thenOk = alert.thenOk();
        facts.add(Fact.of("thenOk", new Value.Code(thenOk == null ? "no" : "yes")));
        if (thenOk != null) {
            facts.add(Fact.computed(
                    "then",
                    new Value.Seconds(Math.max(0, thenOk)),
                    "from the decline before it to the first success",
                    List.of()));
        }
    }

    private static Value.Percent percent(double share) {
        return new Value.Percent(BigDecimal.valueOf(PERCENT * share).setScale(1, RoundingMode.HALF_UP), false);
    }

    private static List<RowRef> rows(Alert alert) {
        return alert.declines().stream()
                .limit(MOST_ROWS)
                .map(decline -> RowRef.transaction(decline.id()))
                .toList();
    }

    private static BigDecimal stake(Alert alert) {
        BigDecimal stake = BigDecimal.ZERO;
        for (Payment decline : alert.declines()) {
            stake = stake.add(PackedAmount.orZero(decline.amount()));
        }
        return stake;
    }

    /** An upper bound on the chance of so many declines among the tries (Chernoff 1952). */
    private static double chance(Alert alert) {
        double usual = alert.origin().one().scope() == Scope.CUSTOMER
                ? Customers.HONEST
                : alert.origin().normal();
        double tries = alert.tries();
        double share = alert.declines().size() / tries;
        if (share <= usual) {
            return 1;
        }
        double apart = share * Math.log(share / usual);
        apart += share < 1 ? (1 - share) * Math.log((1 - share) / (1 - usual)) : 0;
        return Math.exp(-tries * apart);
    }

    private static Fact chanceFact(double chance) {
        double oneIn = Math.min(MOST_ONE_IN, 1 / Math.max(chance, 1 / MOST_ONE_IN));
        return Fact.computed(
                "chance",
                new Value.Count(new BigDecimal(oneIn)
                        .round(new MathContext(3, RoundingMode.HALF_UP))
                        .longValue()),
                "one in so many such series of tries has as many declines, at most; after a decline every second try "
                        + "of an honest customer fails",
                List.of());
    }

    private static Score score(Alert alert, double chance, BigDecimal stake) {
        Score score = Score.NONE
                .rarity(chance, "2.5 for each power of ten that it is rarer")
                .money(
                        stake.doubleValue(),
                        alert.origin().typicalOrder(),
                        "by the declined totals, on a logarithmic scale");
        Scope scope = alert.origin().one().scope();
        if (scope == Scope.SHOP) {
            score = score.add("wholeShop", WHOLE_SHOP, "payments of the whole shop fail");
        }
        if (scope == Scope.CUSTOMER && alert.declines().size() >= LOOKS_LIKE_TESTING) {
            score = score.add("manyTries", PATTERN, "more tries than an honest customer makes");
        }
        if (alert.thenOk() != null) {
            score = score.add("thenOk", THEN_OK, "a success after many declines");
        }
        return score;
    }
}
