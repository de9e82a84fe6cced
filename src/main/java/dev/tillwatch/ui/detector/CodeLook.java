package dev.tillwatch.ui.detector;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a code is drawn beside its word: icon, colour of the icon, and whether the word is muted, strong or hatched. */
record CodeLook(@Nullable String icon, String iconStyle, boolean quiet, boolean strong, boolean hatched) {

    static final CodeLook PLAIN = new CodeLook(null, "quiet-icon", false, false, false);

    static CodeLook of(String word) {
        return switch (word) {
            case "success" -> quiet("fth-check");
            case "failed" -> new CodeLook("fth-x", "bad-icon", false, false, false);
            case "unknown" -> quiet("fth-help-circle");
            case "catalogue" -> quiet("fth-book-open");
            case "median" -> quiet("fth-bar-chart-2");
            case "snapshot" -> quiet("fth-camera");
            case "finds" -> quiet("fth-eye");
            case "misses" -> new CodeLook("fth-eye-off", "warn-icon", false, true, false);
            case "in-progress" -> new CodeLook(null, "quiet-icon", false, false, true);
            case "complete", "weekday", "weekend" -> new CodeLook(null, "quiet-icon", true, false, false);
            default -> PLAIN;
        };
    }

    FontIcon node() {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().addAll("ic12", iconStyle);
        return node;
    }

    private static CodeLook quiet(String icon) {
        return new CodeLook(icon, "quiet-icon", true, false, false);
    }
}
