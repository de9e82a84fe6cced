package dev.tillwatch.ui;

import dev.tillwatch.settings.Layout;
import dev.tillwatch.settings.Preferences;
import dev.tillwatch.settings.Theme;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The user's choices while the window is open; what should outlive it is handed to the keeper at each change. */
public final class Choices {

    private final Consumer<Preferences> keeper;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<ZoneId> zone;
    private final BooleanProperty reduceMotion;
    private final BooleanProperty summaryOpen = new SimpleBooleanProperty(true);
    private final ObjectProperty<Duration> pollInterval = new SimpleObjectProperty<>(Duration.ofSeconds(1));
    private final ObjectProperty<Duration> narrative;
    private Preferences kept;

    public Choices(Preferences kept, ZoneId zone, Consumer<Preferences> keeper) {
        this.kept = kept;
        this.keeper = keeper;
        this.theme = new SimpleObjectProperty<>(kept.theme());
        this.zone = new SimpleObjectProperty<>(zone);
        this.reduceMotion = new SimpleBooleanProperty(kept.reduceMotion());
        this.narrative = new SimpleObjectProperty<>(kept.model().narrative());
        theme.addListener((property, old, chosen) -> keep(this.kept.withTheme(chosen)));
        this.zone.addListener((property, old, chosen) -> keep(this.kept.withZone(chosen)));
        reduceMotion.addListener((property, old, chosen) -> keep(this.kept.withReduceMotion(chosen)));
        narrative.addListener((property, old, chosen) ->
                keep(this.kept.withModel(this.kept.model().withNarrative(chosen))));
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public void switchTheme() {
        theme.set(theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
    }

    /** The business zone that labels the shop's times; they are never converted. */
    public ObjectProperty<ZoneId> zone() {
        return zone;
    }

    public BooleanProperty reduceMotion() {
        return reduceMotion;
    }

    public BooleanProperty summaryOpen() {
        return summaryOpen;
    }

    /** How often the shop is polled; for this run. */
    public ObjectProperty<Duration> pollInterval() {
        return pollInterval;
    }

    /** How often the narrative asks the model by itself; zero: only when it is asked to. */
    public ObjectProperty<Duration> narrative() {
        return narrative;
    }

    public Layout layout() {
        return kept.layout();
    }

    public void keepLayout(Layout layout) {
        if (!layout.equals(kept.layout())) {
            keep(kept.withLayout(layout));
        }
    }

    public Preferences kept() {
        return kept;
    }

    public void keep(Preferences changed) {
        kept = changed;
        keeper.accept(changed);
    }
}
