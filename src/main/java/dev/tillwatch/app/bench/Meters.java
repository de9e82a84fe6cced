package dev.tillwatch.app.bench;

/** The meters of one stretch of time: they begin and end together. */
final class Meters {

    private final PulseMeter pulses;
    private final BlockMeter blocks = new BlockMeter();
    private final HeapMeter heap = new HeapMeter();

    Meters(MeasuredConsole console) {
        this.pulses = new PulseMeter(console.scene());
    }

    void begin() throws Exception {
        Fx.run(pulses::begin);
        heap.begin();
        blocks.begin();
    }

    BenchResult.Phase end() throws Exception {
        Spread blocked = blocks.end();
        return new BenchResult.Phase(Fx.call(pulses::end), blocked, heap.end());
    }
}
