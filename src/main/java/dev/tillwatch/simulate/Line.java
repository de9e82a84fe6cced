package dev.tillwatch.simulate;

import java.math.BigDecimal;
import java.util.List;

/** One line of a simulated order. */
public record Line(Product product, BigDecimal price, int quantity) {

    BigDecimal amount() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }

    static BigDecimal sum(List<Line> lines) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (Line line : lines) {
            sum = sum.add(line.amount());
        }
        return sum;
    }
}
