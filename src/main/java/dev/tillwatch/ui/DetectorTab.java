package dev.tillwatch.ui;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A tab of the window: its id, its view, its badge, what can be asked of it, and how much of the window it takes. */
public record DetectorTab(String id, Node view, ObservableValue<Badge> badge, TabActions actions, Extent extent) {

    /** How much of the window a view takes. */
    public enum Extent {
        /** The left column: detail and narrative stay beside it. */
        LEFT,
        /** All of it; it wears no badge. */
        WHOLE
    }

    /** A detector's tab. */
    public DetectorTab(String id, Node view, ObservableValue<Badge> badge, TabActions actions) {
        this(id, view, badge, actions, Extent.LEFT);
    }

    /** A tab for something else than one detector. */
    public static DetectorTab whole(String id, Node view, TabActions actions) {
        return new DetectorTab(id, view, new SimpleObjectProperty<>(Badge.NONE), actions, Extent.WHOLE);
    }

    public boolean isWhole() {
        return extent == Extent.WHOLE;
    }
}
