package dev.tillwatch.ui;

import dev.tillwatch.model.Severity;
import java.util.Locale;
import javafx.scene.shape.SVGPath;

/** The shape of a severity, 8 px: drawn as a path everywhere, since characters differ between fonts. */
public final class SeverityShape {

    /** Side of the square that every shape fills. */
    public static final double SIZE = 8;

    private SeverityShape() {}

    /** SVG path data in a square of {@link #SIZE}. */
    public static String path(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "M4 0 L8 4 L4 8 L0 4 Z";
            case HIGH -> "M4 0.4 L8 7.6 L0 7.6 Z";
            case MEDIUM -> "M4 0.4 A3.6 3.6 0 1 1 4 7.6 A3.6 3.6 0 1 1 4 0.4 Z";
            case LOW -> "M0.8 1 L7.2 1 L4 6.8 Z";
        };
    }

    /** "C", "H", "M", "L": beside the shape, so that colour is never alone. */
    public static String letter(Severity severity) {
        return severity.name().substring(0, 1);
    }

    /** The style class of its colours. */
    public static String styleClass(Severity severity) {
        return "sev-" + severity.name().toLowerCase(Locale.ROOT);
    }

    public static SVGPath node(Severity severity) {
        SVGPath shape = new SVGPath();
        shape.setContent(path(severity));
        shape.getStyleClass().addAll("sev-mark", styleClass(severity));
        return shape;
    }
}
