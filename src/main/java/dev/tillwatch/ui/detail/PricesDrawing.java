package dev.tillwatch.ui.detail;

import dev.tillwatch.format.Money;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The product's sold prices of the last 30 days, with the accepted band, the reference and this sale. */
final class PricesDrawing extends Drawing {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double HEIGHT = 104;
    private static final double TOP = 10;
    private static final double BELOW = 22;
    private static final double INSET = 8;
    private static final double DOT = 1.8;
    private static final int DATES = 6;

    private final Row row;
    private final List<ProductSale> sales;

    PricesDrawing(Row row, List<ProductSale> sales) {
        super(HEIGHT);
        this.row = row;
        this.sales = List.copyOf(sales);
    }

    /** What band and line mean, as far as the row has them: those of the adaptive rules name no accepted prices. */
    String legend() {
        if (ProductSale.amount(row, "reference").isEmpty()) {
            return "";
        }
        return TEXTS.get(bound(false) > bound(true) ? "picture.prices.banded" : "picture.prices.remark");
    }

    @Override
    void draw(GraphicsContext g, double width, double height) {
        LocalDateTime to = row.at();
        Optional<BigDecimal> sold = ProductSale.amount(row, "sold");
        if (to == null || sold.isEmpty()) {
            return;
        }
        Optional<BigDecimal> reference = ProductSale.amount(row, "reference");
        double low = bound(true);
        double high = bound(false);
        double most = Math.max(sold.get().doubleValue(), high);
        for (ProductSale sale : sales) {
            most = Math.max(most, sale.price().doubleValue());
        }
        ValueAxis values = ValueAxis.upTo(most, TOP, height - BELOW);
        for (BigDecimal tick : values.ticks()) {
            double y = values.y(tick.doubleValue());
            line(g, Ink.GRID, LEFT, y, width - RIGHT, y);
            text(g, Ink.AXIS, TextAlignment.RIGHT, Money.whole(tick), LEFT - 8, y + 4);
        }
        TimeAxis times = new TimeAxis(to.minusDays(ProductSale.DAYS), to, LEFT + INSET, width - RIGHT - INSET);
        if (high > low) {
            g.setFill(paint(Ink.BAND));
            g.fillRect(LEFT, values.y(high), width - RIGHT - LEFT, values.y(low) - values.y(high));
        }
        reference.ifPresent(price -> {
            double y = values.y(price.doubleValue());
            dashed(g, Ink.EXPECTED, LEFT, y, width - RIGHT, y);
        });
        dates(g, times, height);
        for (ProductSale sale : sales) {
            double price = sale.price().doubleValue();
            if (high <= low || (price >= low && price <= high)) {
                g.setFill(paint(Ink.TEXT));
                g.fillOval(times.x(sale.at()) - DOT, values.y(price) - DOT, 2 * DOT, 2 * DOT);
            } else {
                SeverityMark.draw(this, g, outside(price, reference), times.x(sale.at()), values.y(price));
            }
        }
        own(g, times.x(to), values.y(sold.get().doubleValue()), sold.get());
    }

    private void own(GraphicsContext g, double x, double y, BigDecimal price) {
        if (row instanceof Anomaly anomaly) {
            SeverityMark.draw(this, g, anomaly.severity(), x, y);
        }
        SeverityMark.ring(this, g, x, y);
        double above = y < TOP + 8 ? 4 : -2;
        text(g, Ink.TEXT, TextAlignment.RIGHT, TEXTS.get("prices.own", Money.exact(price)), x - 14, y + above);
    }

    private void dates(GraphicsContext g, TimeAxis times, double height) {
        Duration week = TimeTicks.step(times.from(), times.to(), DATES);
        for (LocalDateTime tick : TimeTicks.within(times.from(), times.to(), week)) {
            double x = times.x(tick);
            line(g, Ink.AXIS, x, height - BELOW, x, height - BELOW + 3);
            text(g, Ink.AXIS, TextAlignment.CENTER, TimeTicks.label(tick, week), x, height - BELOW + 16);
        }
    }

    private double bound(boolean low) {
        return row.fact("accepted")
                .map(Fact::value)
                .filter(Value.Range.class::isInstance)
                .map(value -> (Value.Range) value)
                .map(range -> low ? range.low() : range.high())
                .filter(Value.Money.class::isInstance)
                .map(value -> ((Value.Money) value).amount().doubleValue())
                .orElse(0.0);
    }

    /** Other sales outside the band are marked by how far outside, by the shop's classic bands. */
    private static Severity outside(double price, Optional<BigDecimal> reference) {
        double expected = reference.map(BigDecimal::doubleValue).orElse(price);
        return SeverityMark.ofPercent(expected == 0 ? 0 : Math.abs(price - expected) * 100 / expected);
    }
}
