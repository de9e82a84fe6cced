package dev.tillwatch.ui.detail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A small picture on a canvas as large as its region, in colours that come from CSS. */
abstract class Drawing extends Region {

    static final double LEFT = 44;
    static final double RIGHT = 8;
    static final Font LABEL = Font.font("Roboto", 10.5);
    private static final double DASH = 4;
    private static final double GAP = 3;
    private static final List<CssMetaData<? extends Styleable, ?>> CSS = cssMetaData();

    private final Canvas canvas = new Canvas();
    private final Map<Ink, SimpleStyleableObjectProperty<Paint>> inks = new EnumMap<>(Ink.class);

    @SuppressWarnings(
            "this-escape") // children and style of a node are set in its constructor, and nothing reads them here
    Drawing(double height) {
        for (Ink ink : Ink.values()) {
            var property = new SimpleStyleableObjectProperty<>(ink.metaData(), this, ink.name());
            property.set(ink.metaData().getInitialValue(this));
            property.addListener((o, was, is) -> requestLayout());
            inks.put(ink, property);
        }
        getStyleClass().add("drawing");
        getChildren().add(canvas);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(0);
        setFocusTraversable(false);
    }

    /** Draws anew on the cleared canvas. */
    abstract void draw(GraphicsContext g, double width, double height);

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setFont(LABEL);
        if (width > LEFT + RIGHT) {
            draw(g, width, height);
        }
    }

    final Paint paint(Ink ink) {
        return property(ink).getValue();
    }

    StyleableProperty<Paint> property(Ink ink) {
        SimpleStyleableObjectProperty<Paint> property = inks.get(ink);
        if (property == null) {
            throw new IllegalStateException("no colour for " + ink);
        }
        return property;
    }

    /** A line on whole pixels. */
    final void line(GraphicsContext g, Ink ink, double... ends) {
        g.setStroke(paint(ink));
        g.setLineWidth(1);
        g.setLineDashes();
        g.strokeLine(sharp(ends[0]), sharp(ends[1]), sharp(ends[2]), sharp(ends[3]));
    }

    final void dashed(GraphicsContext g, Ink ink, double... ends) {
        g.setStroke(paint(ink));
        g.setLineWidth(1);
        g.setLineDashes(DASH, GAP);
        g.strokeLine(sharp(ends[0]), sharp(ends[1]), sharp(ends[2]), sharp(ends[3]));
        g.setLineDashes();
    }

    final void text(GraphicsContext g, Ink ink, TextAlignment side, String words, double x, double y) {
        g.setFill(paint(ink));
        g.setTextAlign(side);
        g.fillText(words, x, y);
    }

    static double sharp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS;
    }

    private static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (Ink ink : Ink.values()) {
            all.add(ink.css());
        }
        return List.copyOf(all);
    }
}
