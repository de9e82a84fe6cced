package dev.tillwatch.app.bench.shop;

/** Ends the feed in good order and starts it again from its record. */
final class WarmStartPart implements Part {

    @Override
    public void measure(Bed bed, Figures figures) throws Exception {
        MeasuredFeed.Start start = bed.feed().startAgain();
        figures.put(Measure.WARM_LIVE, start.live());
        figures.put(Measure.WARM_COMPLETE, start.complete());
    }
}
