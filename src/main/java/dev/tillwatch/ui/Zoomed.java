package dev.tillwatch.ui;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger or smaller than life: laid out in the room that is left, then scaled to fill. */
final class Zoomed extends Region {

    private static final double LEAST = 0.8;
    private static final double MOST = 2;

    private final Parent content;
    private final Scale scale = new Scale(1, 1);

    Zoomed(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** Larger by this much, between 80 and 200 %. */
    void by(double step) {
        zoom(Math.clamp(scale.getX() + step, LEAST, MOST));
    }

    void reset() {
        zoom(1);
    }

    double factor() {
        return scale.getX();
    }

    private void zoom(double factor) {
        scale.setX(factor);
        scale.setY(factor);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
    }
}
