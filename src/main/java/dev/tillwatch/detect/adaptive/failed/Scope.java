package dev.tillwatch.detect.adaptive.failed;

import java.util.Locale;

/** Whose payments are declined. */
enum Scope {
    CUSTOMER,
    PRODUCT,
    CITY,
    SHOP;

    /** As facts and keys name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of it: the customer's id, the number of the product or city; 0 for the shop. */
    record One(Scope scope, long number) {

        static final One WHOLE_SHOP = new One(SHOP, 0);

        boolean holds(Payment payment) {
            return switch (scope) {
                case CUSTOMER -> payment.customer() == number;
                case PRODUCT -> payment.of((int) number);
                case CITY -> payment.city() == number;
                case SHOP -> true;
            };
        }
    }
}
