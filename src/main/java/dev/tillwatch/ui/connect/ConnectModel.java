package dev.tillwatch.ui.connect;

import dev.tillwatch.ui.Choices;
import java.time.InstantSource;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** What the parts of the first screen share; used on the FX thread only. */
final class ConnectModel {

    private final ConnectPorts ports;
    private final Choices choices;
    private final InstantSource clock;
    private final ShopTest test;
    private final ObjectProperty<FormEntry> entry = new SimpleObjectProperty<>(FormEntry.EMPTY);
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private Subscription whileOpen;

    ConnectModel(ConnectPorts ports, Choices choices, InstantSource clock) {
        this.ports = ports;
        this.choices = choices;
        this.clock = clock;
        this.test = new ShopTest(ports, clock);
        entry.subscribe((before, now) -> test.outdate());
        // The test compares the server's clock with the zone.
        whileOpen = choices.zone().subscribe((before, now) -> test.outdate());
    }

    ConnectActions actions() {
        return ports.actions();
    }

    boolean modelReady() {
        return ports.modelReady();
    }

    Choices choices() {
        return choices;
    }

    InstantSource clock() {
        return clock;
    }

    ShopTest test() {
        return test;
    }

    /** What the form says now. */
    ObjectProperty<FormEntry> entry() {
        return entry;
    }

    /** Something was set going that ends with another root: nothing else may be started. */
    BooleanProperty busy() {
        return busy;
    }

    /** Ends with the screen, which the user's choices outlive. */
    void whileOpen(Subscription subscription) {
        whileOpen = whileOpen.and(subscription);
    }

    void close() {
        test.cancel();
        whileOpen.unsubscribe();
    }
}
