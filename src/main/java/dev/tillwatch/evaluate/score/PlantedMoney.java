package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The money that planted events put at stake: a wrong price by what it is away from the catalog and the total from its
 * lines, a quantity by its total; bursts and card tests by all their orders; other failures by the declined orders in
 * their span and scope; volume by nothing.
 */
final class PlantedMoney {

    private static final String PRICE = "price";
    private static final String QUANTITY = "quantity";

    private final Truth truth;
    private final Map<Integer, Double> ofEvent = new HashMap<>();

    PlantedMoney(Truth truth) {
        this.truth = truth;
        truth.events(Bursts.DETECTOR).forEach(event -> ofEvent.put(event.id(), 0.0));
        truth.events(FailedScorer.DETECTOR).forEach(event -> ofEvent.put(event.id(), 0.0));
        for (LabelledSale sale : truth.sales()) {
            Double known = ofEvent.get(sale.eventId());
            if (known != null && byOrders(sale)) {
                ofEvent.put(sale.eventId(), known + total(sale.transaction()));
            }
        }
        truth.events(FailedScorer.DETECTOR).stream()
                .filter(event -> !cardTest(event))
                .forEach(event -> ofEvent.put(event.id(), declined(event)));
    }

    private boolean byOrders(LabelledSale sale) {
        PlantedEvent failure = truth.eventOf(sale, FailedScorer.DETECTOR);
        return failure == null || cardTest(failure);
    }

    private static boolean cardTest(PlantedEvent event) {
        return event.kind().startsWith("card_testing");
    }

    double of(PlantedEvent event) {
        return ofEvent.getOrDefault(event.id(), 0.0);
    }

    /** Of a sale that belongs to a price event. */
    double of(LabelledSale sale, PlantedEvent event) {
        Transaction transaction = sale.transaction();
        if (!event.detector().equals(PRICE)) {
            return 0;
        }
        if (event.kind().equals(QUANTITY)) {
            return total(transaction);
        }
        double away = 0;
        double sum = 0;
        for (LineItem line : transaction.items()) {
            double quantity = Objects.requireNonNullElse(line.quantity(), 1);
            double sold = amount(line.soldPrice());
            away += line.catalog() == null ? 0 : Math.abs(amount(line.catalog().price()) - sold) * quantity;
            sum += sold * quantity;
        }
        return away + (transaction.total() == null ? 0 : Math.abs(total(transaction) - sum));
    }

    private double declined(PlantedEvent event) {
        double money = 0;
        for (LabelledSale sale : truth.sales()) {
            Transaction transaction = sale.transaction();
            boolean inside = transaction.status() == Status.FAILED
                    && transaction.at() != null
                    && event.covers(transaction.at())
                    && (event.city() == null
                            || event.city().equals(transaction.customer().city()))
                    && (event.productId() == null
                            || transaction.items().stream()
                                    .anyMatch(line -> line.productId().equals(event.productId())));
            money += inside ? total(transaction) : 0;
        }
        return money;
    }

    private static double total(Transaction transaction) {
        return amount(transaction.total());
    }

    private static double amount(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.doubleValue();
    }
}
