package dev.tillwatch.app;

import dev.tillwatch.i18n.Texts;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Lays its content out at one size and draws it smaller, so that it fits a small screen. */
final class Fitted extends Region {

    private final Parent content;
    private final double width;
    private final double height;
    private final double scale;

    Fitted(Parent content, double width, double height, double scale) {
        this.content = content;
        this.width = width;
        this.height = height;
        this.scale = scale;
        content.getTransforms().add(new Scale(scale, scale));
        getChildren().add(content);
    }

    /** Both sizes in words. */
    String words(Texts texts) {
        String key = scale < 1 ? "window.scaled" : "window.whole";
        return texts.get(key, px(width), px(height), px(width * scale), px(height * scale));
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, width, height);
    }

    private static String px(double length) {
        return Long.toString((long) Math.floor(length));
    }
}
