package dev.tillwatch.ui;

import dev.tillwatch.monitor.Sweep;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;

/** What the window shows beside its detectors: how the feed goes and which tab is in view; used on the FX thread only, but for {@link #prepare}. */
public final class ConsoleModel {

    private final List<SweepListener> detectors;
    private final FeedModel feed;
    private final IntegerProperty chosenTab = new SimpleIntegerProperty(0);
    private Subscription whileOpen = Subscription.EMPTY;

    public ConsoleModel(List<? extends SweepListener> detectors, FeedModel feed) {
        this.detectors = List.copyOf(detectors);
        this.feed = feed;
        feed.state().subscribe(this::tellOfOutage);
    }

    /** Keeps a subscription to what outlasts the window until {@link #close}. */
    public void whileOpen(Subscription subscription) {
        whileOpen = whileOpen.and(subscription);
    }

    /** The window is left: what outlasts it lets go of it. */
    public void close() {
        whileOpen.unsubscribe();
        whileOpen = Subscription.EMPTY;
    }

    public FeedModel feed() {
        return feed;
    }

    /** The index of the tab in view. */
    public IntegerProperty chosenTab() {
        return chosenTab;
    }

    /** On the thread that polled: gives every detector its part of a sweep; the answer takes it in, on the FX thread. */
    public Consumer<Instant> prepare(Sweep sweep) {
        List<Runnable> parts =
                detectors.stream().map(detector -> detector.prepare(sweep)).toList();
        return started -> {
            parts.forEach(Runnable::run);
            feed.swept(sweep, started);
        };
    }

    /** Takes in a sweep whose poll began at {@code started}, by the feed's steady clock. */
    public void accept(Sweep sweep, Instant started) {
        prepare(sweep).accept(started);
    }

    private void tellOfOutage(FeedState state) {
        Sweep last = state.last();
        if (state.degraded() && last != null) {
            detectors.forEach(
                    detector -> detector.connectionLost(last.completeTo().plus(state.pollAge())));
        }
    }
}
