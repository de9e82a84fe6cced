package dev.tillwatch.simulate;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** How large the planted anomalies of a shop are; what is the same in every shop stands with the planter. */
record PlantSizes(Prices prices, Bursts bursts, Failures failures, Volumes volumes) {

    static final PlantSizes DEMO = new PlantSizes(
            new Prices(
                    draw -> draw.chance(0.5) ? 0.1 : 0.01,
                    PlantSizes::demoOvercharge,
                    draw -> draw.between(40, 120),
                    new Insider(5, 6, 120)),
            new Bursts(draw -> draw.chance(0.6) ? draw.between(6, 9) : draw.between(10, 20), buyer -> 0.15),
            new Failures(draw -> draw.between(75, 110), draw -> draw.uniform(0.85, 0.97), draw -> draw.between(10, 18)),
            new Volumes(
                    draw -> draw.uniform(0.2, 0.4),
                    (lull, draw) -> Duration.ofSeconds(Math.round(lull.toSeconds() * draw.uniform(0.7, 1.3)))));

    static final PlantSizes USUAL = new PlantSizes(
            new Prices(
                    draw -> draw.uniform(0.008, 0.12),
                    draw -> draw.uniform(1.15, 3),
                    draw -> draw.between(40, 399),
                    new Insider(5, 10, 360)),
            new Bursts(draw -> draw.between(8, 20), Buyer::declineRate),
            new Failures(draw -> draw.between(30, 120), draw -> draw.uniform(0.35, 0.9), draw -> draw.between(8, 30)),
            new Volumes(draw -> draw.uniform(0.30, 0.65), (lull, draw) -> Duration.ofHours(draw.between(2, 5))));

    /**
     * Lines at wrong prices.
     *
     * @param slip factor of a price that misses a digit or two
     * @param over factor of a price that is too high
     */
    record Prices(
            ToDoubleFunction<Draw> slip, ToDoubleFunction<Draw> over, ToIntFunction<Draw> pieces, Insider insider) {}

    /** How often an insider buys, and at most how many minutes lie between two times. */
    record Insider(int least, int most, int longest) {

        /** Days that it can take at most, the first not counted. */
        int days() {
            return (int) Duration.ofMinutes((long) (most - 1) * longest).toDays() + 1;
        }
    }

    /**
     * Many orders in a short time.
     *
     * @param fast orders inside one minute
     * @param declined chance of each payment to be declined
     */
    record Bursts(ToIntFunction<Draw> fast, ToDoubleFunction<Buyer> declined) {}

    /** Minutes and strength of an outage of the payments; tries of a card test. */
    record Failures(ToIntFunction<Draw> minutes, ToDoubleFunction<Draw> strength, ToIntFunction<Draw> tries) {}

    /**
     * Times with fewer orders.
     *
     * @param drop share of the orders that a low day still has
     * @param outage how long orders stay away, from what the trade says is typical
     */
    record Volumes(ToDoubleFunction<Draw> drop, BiFunction<Duration, Draw, Duration> outage) {}

    /** Of ten overcharges four of 5.5 to 9.5 %, four of 11 to 24 %, one of 27 to 48 %; else 60 to 200 %. */
    private static double demoOvercharge(Draw draw) {
        double lot = draw.uniform(0, 1);
        if (lot < 0.4) {
            return draw.uniform(1.055, 1.095);
        }
        if (lot < 0.8) {
            return draw.uniform(1.11, 1.24);
        }
        return lot < 0.93 ? draw.uniform(1.27, 1.48) : draw.uniform(1.6, 3);
    }
}
