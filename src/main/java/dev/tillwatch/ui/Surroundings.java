package dev.tillwatch.ui;

import javafx.beans.value.ObservableValue;

/**
 * What the status bar says at its right.
 *
 * @param modelReady whether a model is configured
 * @param modelState the model's state in words
 * @param shop the connection for people, empty for the demo
 * @param tag "demo data, 60x", empty on a real shop
 */
public record Surroundings(boolean modelReady, ObservableValue<String> modelState, String shop, String tag) {}
