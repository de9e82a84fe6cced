package dev.tillwatch.app.bench.shop;

import dev.tillwatch.demo.big.NewOrders;
import java.util.List;

/** Ends the feed in good order, lets the shop sell, and starts it again from its record. */
final class WarmStartPart implements Part {

    /** Sold while nobody watches: an hour of a shop that sells more than one a second. */
    private static final int MISSED = 5_000;

    @Override
    public List<Measure> measures() {
        return List.of(Measure.WARM_LIVE, Measure.WARM_COMPLETE);
    }

    @Override
    public void measure(Bed bed, Figures figures) throws Exception {
        MeasuredFeed.Start start = bed.feed().startAgain(() -> {
            try (NewOrders orders = bed.shop().newOrders()) {
                orders.commit(MISSED);
            }
        });
        figures.put(Measure.WARM_LIVE, start.live());
        figures.put(Measure.WARM_COMPLETE, start.complete());
    }
}
