package dev.tillwatch.detect.adaptive.failed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The evidence against products, cities and the shop, and the shop's normal share of declines. */
final class Evidence {

    private static final double NORMAL_BEFORE = 0.05;
    private static final double PRIOR = 200;
    private static final double REMEMBERED = 20_000;

    private final Cusums ofProducts;
    private final Cusums ofCities;
    private final Cusums ofShop;
    private double tries;
    private double declines;

    Evidence(FailedThresholds thresholds) {
        ofProducts = new Cusums(Sensitivity.product(thresholds.product()));
        ofCities = new Cusums(Sensitivity.city(thresholds.city()));
        ofShop = new Cusums(Sensitivity.shop(thresholds.shop()));
    }

    /** Of that product, city or the shop, whose number it takes. */
    Cusums of(Scope.One one) {
        return switch (one.scope()) {
            case PRODUCT -> ofProducts;
            case CITY -> ofCities;
            default -> ofShop;
        };
    }

    /** The shop's normal share of declines, each customer's repeats counted once. */
    double normal() {
        return (declines + PRIOR * NORMAL_BEFORE) / (tries + PRIOR);
    }

    /** A success while no alert runs but of customers. */
    void takeIn(Payment payment) {
        int second = payment.time();
        double normal = normal();
        for (int i = 0; i < payment.products(); i++) {
            ofProducts.see(payment.product(i), second, false, normal);
            ofProducts.learn(payment.product(i), false);
        }
        if (payment.city() != Payment.NO_CITY) {
            ofCities.see(payment.city(), second, false, normal);
            ofCities.learn(payment.city(), false);
        }
        ofShop.see(0, second, false, normal);
        learn(payment);
    }

    /** The payment counts for the shop's normal share. */
    void learn(Payment payment) {
        if (tries >= REMEMBERED) {
            tries /= 2;
            declines /= 2;
        }
        tries++;
        declines += payment.failed() ? 1 : 0;
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(tries);
        out.writeDouble(declines);
        ofProducts.save(out);
        ofCities.save(out);
        ofShop.save(out);
    }

    void restore(DataInput in) throws IOException {
        tries = in.readDouble();
        declines = in.readDouble();
        ofProducts.restore(in);
        ofCities.restore(in);
        ofShop.restore(in);
    }
}
