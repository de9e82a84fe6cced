package dev.tillwatch.ui.connect;

import dev.tillwatch.i18n.Texts;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands where the result will be: what a test looks at, and how an account that only reads is made. */
final class Guide extends VBox {

    private static final Texts TEXTS = Texts.of("connect");

    /** Other names would have to be quoted. */
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");

    private final CodeBox statements = new CodeBox("");

    Guide() {
        setId("guide");
        getStyleClass().add("guide");
        getChildren().addAll(prose("guide.test"), prose("guide.account"), statements);
    }

    void show(FormEntry entry) {
        statements.show(TEXTS.get(
                "guide.statements",
                simple(entry.address().database(), TEXTS.get("guide.database")),
                simple(entry.user(), TEXTS.get("guide.user"))));
    }

    private static Label prose(String key) {
        Label label = new Label(TEXTS.get(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static String simple(String written, String otherwise) {
        return SIMPLE.matcher(written.strip()).matches() ? written.strip() : otherwise;
    }
}
