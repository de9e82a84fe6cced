package dev.tillwatch.ui.detail;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Keeps what is being read in its place when a section grows or shrinks; at the end the end stays in view. */
final class SteadyScroll {

    private SteadyScroll() {}

    static void install(ScrollPane scroll, Region content) {
        content.heightProperty().addListener((o, was, is) -> {
            double view = scroll.getViewportBounds().getHeight();
            double position = scroll.getVvalue();
            if (position < 1 && was.doubleValue() > view && is.doubleValue() > view) {
                scroll.setVvalue(Math.min(1, position * (was.doubleValue() - view) / (is.doubleValue() - view)));
            }
        });
    }
}
