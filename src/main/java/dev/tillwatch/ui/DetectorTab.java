package dev.tillwatch.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One detector in the window: its id, its chart and table, its badge, and what can be asked of it. */
public record DetectorTab(String id, Node view, ObservableValue<Badge> badge, TabActions actions) {}
