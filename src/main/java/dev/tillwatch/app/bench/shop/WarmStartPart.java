package dev.tillwatch.app.bench.shop;

import java.util.List;

/** Ends the feed in good order and starts it again from its record. */
final class WarmStartPart implements Part {

    @Override
    public List<Measure> measures() {
        return List.of(Measure.WARM_LIVE, Measure.WARM_COMPLETE);
    }

    @Override
    public void measure(Bed bed, Figures figures) throws Exception {
        MeasuredFeed.Start start = bed.feed().startAgain();
        figures.put(Measure.WARM_LIVE, start.live());
        figures.put(Measure.WARM_COMPLETE, start.complete());
    }
}
