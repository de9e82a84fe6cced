package dev.tillwatch.ui;

import dev.tillwatch.ui.model.ModelDesk;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the status bar says at its right.
 *
 * @param model how the model does
 * @param shop the connection for people, empty for the demo
 * @param tag "demo data, 60x", empty on a real shop
 * @param desk what can be asked about the model, null where there is nothing
 */
public record Surroundings(ObservableValue<ModelState> model, String shop, String tag, @Nullable ModelDesk desk) {

    public Surroundings(ObservableValue<ModelState> model, String shop, String tag) {
        this(model, shop, tag, null);
    }
}
