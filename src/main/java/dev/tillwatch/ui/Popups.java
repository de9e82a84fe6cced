package dev.tillwatch.ui;

import javafx.scene.Node;

/** What opens over the window without leaving it. */
public interface Popups {

    /** Opens the settings beside their button, or closes them. */
    void showSettings(Node beside);

    /** Opens the key sheet, or closes it. */
    void toggleKeys();
}
