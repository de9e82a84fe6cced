package dev.tillwatch.ui;

import dev.tillwatch.model.Severity;
import java.util.Locale;
import javafx.scene.shape.SVGPath;

/** Draws the 8 px shape of a severity: diamond, triangle, disc, hollow triangle; told apart without colour. */
public final class SeverityMark {

    private SeverityMark() {}

    public static SVGPath of(Severity severity) {
        SVGPath mark = new SVGPath();
        mark.setContent(
                switch (severity) {
                    case CRITICAL -> "M4 0 L8 4 L4 8 L0 4 Z";
                    case HIGH -> "M4 0.5 L8 7.5 L0 7.5 Z";
                    case MEDIUM -> "M4 0.5 A3.5 3.5 0 1 1 3.99 0.5 Z";
                    case LOW -> "M0.75 1 L7.25 1 L4 6.75 Z";
                });
        mark.getStyleClass().addAll("sev-mark", "sev-" + severity.name().toLowerCase(Locale.ROOT));
        return mark;
    }
}
