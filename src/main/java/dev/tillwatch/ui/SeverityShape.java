package dev.tillwatch.ui;

import dev.tillwatch.model.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/** The shape of a severity, 8 px: drawn as a path everywhere, since characters differ between fonts. */
public final class SeverityShape {

    /** Side of the square that every shape fills. */
    public static final double SIZE = 8;

    private static final Map<Severity, PseudoClass> STATES = Stream.of(Severity.values())
            .collect(Collectors.toMap(
                    severity -> severity,
                    severity -> PseudoClass.getPseudoClass(severity.name().toLowerCase(Locale.ROOT))));

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

    /** Gives a node the colours of a severity: as a state, since another style class costs the node all of its styles anew. */
    public static void colour(Node node, Severity severity) {
        STATES.forEach((state, pseudoClass) -> node.pseudoClassStateChanged(pseudoClass, state == severity));
    }

    public static SVGPath node(Severity severity) {
        SVGPath shape = node();
        draw(shape, severity);
        return shape;
    }

    /** A shape that is still to be drawn. */
    public static SVGPath node() {
        SVGPath shape = new SVGPath();
        shape.getStyleClass().add("sev-mark");
        return shape;
    }

    /** Makes a node that is there show another severity: a new one would cost a layout and a pass of styles. */
    public static void draw(SVGPath shape, Severity severity) {
        shape.setContent(path(severity));
        colour(shape, severity);
    }
}
