package dev.tillwatch.ui.detail;

import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.ui.explain.ProseFlow;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of an explanation: an icon, what kind of statement it is, and the statement. */
final class StatementRow extends HBox {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double GAP = 8;
    private static final double KIND_GAP = 6;
    private static final Insets PADDING = new Insets(2, 0, 2, 0);

    private StatementRow(FontIcon icon, String kind, Node body) {
        super(GAP);
        getStyleClass().add("statement");
        Label label = new Label(kind, icon);
        label.getStyleClass().add("kind");
        label.setGraphicTextGap(KIND_GAP);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(body, Priority.ALWAYS);
        setPadding(PADDING);
        getChildren().addAll(label, body);
    }

    /** A statement that passed its checks. */
    static StatementRow checked(Statement statement, ProseFlow prose) {
        prose.getStyleClass().add("small");
        prose.show(statement.prose());
        String kind = TEXTS.get("kind." + statement.kind().name().toLowerCase(Locale.ROOT));
        StatementRow row = new StatementRow(icon("fth-check", "ok-icon"), kind, prose);
        row.setAccessibleText(kind + ": " + statement.prose().text());
        return row;
    }

    /** The one in work. */
    static StatementRow inWork() {
        HBox bars = new HBox(GAP);
        bars.setMinHeight(16);
        bars.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        for (double width : new double[] {56, 100, 42, 76}) {
            Region bar = new Region();
            bar.getStyleClass().add("shimmer");
            bar.setMinWidth(0);
            bar.setPrefWidth(width);
            bars.getChildren().add(bar);
        }
        StatementRow row = new StatementRow(icon("fth-loader", "accent-icon"), TEXTS.get("kind.checking"), bars);
        row.setId("in-work");
        return row;
    }

    /** A remark on how the call goes or ended. */
    static StatementRow remark(String id, String kind, String words) {
        ProseFlow prose = new ProseFlow();
        prose.getStyleClass().addAll("small", "muted");
        prose.show(Prose.of(words));
        StatementRow row = new StatementRow(icon("fth-alert-triangle", "warn-icon"), kind, prose);
        row.setId(id);
        row.setAccessibleText(kind + ": " + words);
        return row;
    }

    private static FontIcon icon(String literal, String style) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().addAll("ic12", style);
        return icon;
    }
}
