package dev.tillwatch.detect.adaptive.price;

import dev.tillwatch.detect.adaptive.Score;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the row of a flagged order: what was found, what is at stake, its score, and the order itself. */
final class SaleRows {

    private static final double EXPECTED = -15;

    private final ShopCalendar calendar;

    SaleRows(ShopCalendar calendar) {
        this.calendar = calendar;
    }

    static AnomalyKey key(long id) {
        return new AnomalyKey(AdaptivePriceFactory.ID, AdaptivePriceFactory.SALE, Long.toString(id));
    }

    /** @param surest how many times likelier a promotion may be than an error */
    Anomaly anomaly(Sale sale, double surest, boolean closed) {
        Transaction order = sale.order();
        Finding finding = Finding.of(sale, surest);
        Score score = finding.score(sale.typicalOrder());
        Optional<CalendarEntry> campaign = on(CalendarEntry.Kind.PRICE_CAMPAIGN, order.at());
        if (campaign.isPresent()) {
            score = score.add("expected", EXPECTED, "a price campaign is on");
        }
        List<Fact> facts = new ArrayList<>(finding.facts());
        addOrder(facts, order);
        // A sale brings more orders; only a campaign says that prices differ, and so is the only one to lower the
        // score.
        campaign.or(() -> on(CalendarEntry.Kind.SALE, order.at()))
                .ifPresent(entry -> facts.add(Fact.text(Anomaly.EXPECTED_EVENT, entry.name())));
        facts.addAll(score.facts(List.of(RowRef.transaction(order.id()))));
        return new Anomaly(
                key(order.id()),
                order.at(),
                closed ? Stage.CONFIRMED : Stage.PROVISIONAL,
                score.severity(),
                score.total(),
                facts);
    }

    private Optional<CalendarEntry> on(CalendarEntry.Kind kind, @Nullable LocalDateTime at) {
        if (at == null) {
            return Optional.empty();
        }
        return calendar.entries().stream()
                .filter(entry -> entry.kind() == kind && entry.covers(at.toLocalDate()))
                .findFirst();
    }

    private static void addOrder(List<Fact> facts, Transaction order) {
        RowRef row = RowRef.transaction(order.id());
        LocalDateTime at = order.at();
        facts.add(Fact.of("transaction", new Value.Id(order.id()), row));
        facts.add(Fact.person("customer", order.customer()));
        facts.add(Fact.of("status", new Value.Code(order.status().name().toLowerCase(Locale.ROOT)), row));
        facts.add(Fact.of("time", at == null ? new Value.Absent() : new Value.Moment(at), row));
        facts.add(Fact.of("total", order.total() == null ? new Value.Absent() : new Value.Money(order.total()), row));
    }
}
