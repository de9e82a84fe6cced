package dev.tillwatch.simulate;

import java.util.ArrayList;
import java.util.List;

/** The anomalies that can be planted, each with the detector that it is meant for. */
public enum PlantKind {
    /** One line far below the catalog price. */
    UNDER("price"),
    /** A missing digit: a tenth or a hundredth of the price. */
    SLIP("price"),
    /** One line above the catalog price. */
    OVER("price"),
    /** Just inside what a fixed limit accepts. */
    SUBTLE("price"),
    /** One customer buys one product again and again at half its price. */
    INSIDER("price"),
    /** The total is not the sum of the lines. */
    TOTAL_MISMATCH("price"),
    /** Far more pieces than anyone buys. */
    QUANTITY("price"),
    /** 6 to 10 orders around the change of a minute, no more than five on either side. */
    STRADDLE("burst"),
    /** 6 to 20 orders inside one minute. */
    FAST("burst"),
    /** 10 to 19 orders, 12 to 44 seconds apart. */
    MEDIUM("burst"),
    /** 12 to 25 orders, minutes apart. */
    SLOW("burst"),
    /** Most payments are declined for a while, whoever pays. */
    GATEWAY_OUTAGE("failed"),
    /** Most payments for one product are declined for half a day and longer. */
    PRODUCT_FAILURE("failed"),
    /** Most payments from one city are declined for some hours. */
    CITY_FAILURE("failed"),
    /** Many declined tries on cheap products, then a success on a dear one. */
    CARD_TESTING("failed"),
    /** The same with minutes between the tries. */
    CARD_TESTING_SLOW("failed"),
    /** Many customers, one declined try each, on one cheap product. */
    CARD_TESTING_DISTRIBUTED("failed"),
    /** A whole day with far fewer orders. */
    DROP_DAY("volume"),
    /** A whole day with far more orders. */
    SPIKE_DAY("volume"),
    /** Five days in a row with a quarter fewer orders. */
    SAG_5DAYS("volume"),
    /** Hardly any order for some hours. */
    OUTAGE_HOURS("volume"),
    /** Some times the usual orders for an hour or two. */
    SPIKE_HOURS("volume");

    private final String detector;

    PlantKind(String detector) {
        this.detector = detector;
    }

    /** Id of the detector that is to find it. */
    public String detector() {
        return detector;
    }

    static List<PlantKind> of(String detector) {
        List<PlantKind> kinds = new ArrayList<>();
        for (PlantKind kind : values()) {
            if (kind.detector.equals(detector)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
