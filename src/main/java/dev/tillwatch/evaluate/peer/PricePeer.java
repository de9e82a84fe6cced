package dev.tillwatch.evaluate.peer;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges each line by the logarithms of its price against the catalog's, of its quantity, and of the total against the
 * sum of all lines; against the product's own past or against that of all.
 */
final class PricePeer extends Peer {

    private static final double LEAST_RATIO = 1e-3;

    private final boolean byProduct;
    private final double limit;
    private final Supplier<Strength> create;
    private final Map<String, Strength> strengths = new HashMap<>();

    PricePeer(boolean byProduct, double limit, Supplier<Strength> create) {
        this.byProduct = byProduct;
        this.limit = limit;
        this.create = create;
    }

    @Override
    void see(Transaction sale, LocalDateTime at, List<Anomaly> found) {
        float total = total(sale);
        double most = 0;
        List<Long> lines = new ArrayList<>(0);
        for (LineItem line : sale.items()) {
            BigDecimal sold = line.soldPrice();
            if (sold == null || line.catalog() == null) {
                continue;
            }
            Strength strength = strengths.computeIfAbsent(byProduct ? line.productId() : "", id -> create.get());
            float price = log(sold.doubleValue(), line.catalog().price().doubleValue());
            float quantity = log(Math.max(1, Objects.requireNonNullElse(line.quantity(), 1)), 1);
            double judged = strength.judge(price, quantity, total);
            most = Math.max(most, judged);
            if (judged > limit) {
                lines.add(line.id());
            }
        }
        if (most > limit) {
            found.add(PeerRows.sale(sale, at, PeerRows.score(most, limit), lines));
        }
    }

    private static float total(Transaction sale) {
        @Nullable BigDecimal total = sale.total();
        double sum = 0;
        for (LineItem line : sale.items()) {
            double price = line.soldPrice() == null ? 0 : line.soldPrice().doubleValue();
            sum += price * Objects.requireNonNullElse(line.quantity(), 1);
        }
        return total == null ? 0 : log(total.doubleValue(), sum);
    }

    private static float log(double value, double against) {
        return against <= 0 ? 0 : (float) Math.log(Math.max(LEAST_RATIO, value / against));
    }
}
