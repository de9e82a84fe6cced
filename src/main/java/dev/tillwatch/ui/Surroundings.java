package dev.tillwatch.ui;

import javafx.beans.value.ObservableValue;

/**
 * What the status bar says at its right.
 *
 * @param model how the model does
 * @param shop the connection for people, empty for the demo
 * @param tag "demo data, 60x", empty on a real shop
 */
public record Surroundings(ObservableValue<ModelState> model, String shop, String tag) {}
