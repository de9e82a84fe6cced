package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Severity;
import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The colours of the small pictures, each a CSS property, so that both themes reach them. */
enum Ink {
    TEXT("-tw-draw-text"),
    AXIS("-tw-draw-axis"),
    GRID("-tw-draw-grid"),
    BAND("-tw-draw-band"),
    EXPECTED("-tw-draw-expected"),
    BAR("-tw-draw-bar"),
    FAILED("-tw-draw-failed"),
    BOUNDARY("-tw-draw-boundary"),
    WINDOW("-tw-draw-window"),
    RING("-tw-draw-ring"),
    CRITICAL("-tw-draw-critical"),
    HIGH("-tw-draw-high"),
    MEDIUM("-tw-draw-medium"),
    /** Around a medium mark, whose own colour is faint on a light ground. */
    MEDIUM_LINE("-tw-draw-medium-line"),
    LOW("-tw-draw-low");

    @SuppressWarnings("ImmutableEnumChecker") // a CssMetaData never changes; the toolkit does not say so
    private final CssMetaData<Drawing, Paint> css;

    Ink(String property) {
        css = new CssMetaData<>(property, StyleConverter.getPaintConverter(), Color.GRAY) {
            @Override
            public boolean isSettable(Drawing drawing) {
                return true;
            }

            @Override
            public StyleableProperty<Paint> getStyleableProperty(Drawing drawing) {
                return drawing.property(Ink.this);
            }
        };
    }

    static Ink of(Severity severity) {
        return valueOf(severity.name());
    }

    CssMetaData<? extends Styleable, Paint> css() {
        return css;
    }

    CssMetaData<Drawing, Paint> metaData() {
        return css;
    }
}
