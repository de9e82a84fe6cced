package dev.tillwatch.ui.detail;

import dev.tillwatch.format.Fmt;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.settings.Mark;
import dev.tillwatch.ui.SeverityShape;
import dev.tillwatch.ui.StyleClasses;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of the detail: severity, previous, next and copy; the title; the second line; note and withdrawal. */
public final class DetailHead extends VBox {

    private static final Texts TEXTS = Texts.of("detail");
    private static final Texts WORDS = Texts.of("detectors");
    private static final double GAP = 6;
    private static final double ROOMY = 480;
    private static final int LONG_PART = 24;
    /** A line that begins with a name in Arabic or Hebrew stays a line from left to right. */
    private static final String LEFT_TO_RIGHT = "\u200E";

    private static final String DOT = "  ·  ";

    final Button previous = tool("detail-previous", "fth-chevron-up", "head.previous");
    final Button next = tool("detail-next", "fth-chevron-down", "head.next");
    final Button copy = tool("detail-copy", "fth-copy", "head.copy");
    private final Label chip = new Label();
    private final Label title = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox second = new HBox();
    private final Label note = remark("detail-note", "fth-edit-3");
    private final Label withdrawn = remark("detail-withdrawn", "fth-alert-triangle");
    private final Label event = remark("detail-event", "fth-calendar");
    private final Label stake = new Label();
    private final SVGPath shape = SeverityShape.node();
    private String secondWords = "";

    public DetailHead() {
        super(GAP);
        getStyleClass().add("detail-head");
        chip.setId("detail-severity");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        title.setId("detail-title");
        title.getStyleClass().add("h2");
        title.setTooltip(whole);
        second.setId("detail-second");
        second.setMinWidth(0);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        stake.setId("detail-stake");
        stake.getStyleClass().add("at-stake");
        HBox top = new HBox(4, chip, stake, spring, previous, next, copy);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, title, second, event, withdrawn, note);
        setMinWidth(0);
        widthProperty().addListener((o, was, is) -> {
            if (!secondWords.isEmpty()) {
                second(secondWords);
            }
        });
        mark(Mark.NONE);
        withdrawn(null);
    }

    void show(Row row, String titleWords, String secondLine) {
        severity(row);
        beside(row);
        title.setText(LEFT_TO_RIGHT + titleWords);
        whole.setText(titleWords);
        second(secondLine);
    }

    /**
     * Each part is a node of its own, so that a name that runs right to left cannot reorder what stands beside it. Told
     * anew at every poll, where mostly the age alone is another: the nodes stay, since a new one makes the whole window
     * be painted again.
     */
    void second(String words) {
        secondWords = words;
        String[] parts = words.split(DOT, -1);
        List<Node> labels = second.getChildren();
        while (labels.size() > parts.length) {
            labels.removeLast();
        }
        while (labels.size() < parts.length) {
            Label part = new Label();
            part.getStyleClass().add("muted");
            labels.add(part);
        }
        // Where the room is short the detector is left out: the tab in view names it.
        boolean drop = parts.length > 2 && getWidth() > 0 && getWidth() < ROOMY;
        for (int i = 0; i < parts.length; i++) {
            Label label = (Label) labels.get(i);
            label.setText(LEFT_TO_RIGHT + (i == (drop ? 1 : 0) ? "" : DOT) + parts[i]);
            giveWay(label, parts[i]);
            Parts.visible(i > 0 || !drop, label);
        }
    }

    /** The longest gives way (a name); number and time stay whole. */
    private static void giveWay(Label part, String words) {
        boolean longest = words.length() > LONG_PART;
        part.setMinWidth(longest ? 0 : Region.USE_PREF_SIZE);
        Tooltip had = part.getTooltip();
        if (!longest) {
            part.setTooltip(null);
        } else if (had == null || !had.getText().equals(words)) {
            part.setTooltip(new Tooltip(words));
        }
    }

    /** The note an analyst left, read only here. */
    void mark(Mark mark) {
        note.setText(OneLine.of(mark.note()));
        Parts.visible(!mark.note().isBlank(), note);
    }

    /** Why the row no longer holds; null while it does. */
    void withdrawn(@Nullable Withdrawal withdrawal) {
        Parts.visible(withdrawal != null, withdrawn);
        if (withdrawal != null) {
            String key = "withdrawn." + withdrawal.reason();
            String reason = WORDS.has(key) ? WORDS.get(key) : withdrawal.reason();
            withdrawn.setText(TEXTS.get("head.withdrawn", OneLine.of(reason)));
        }
    }

    /** What stands beside the score: the money at stake, and the event that the row lies in. */
    private void beside(Row row) {
        Optional<Fact> money =
                row.fact(Anomaly.STAKE).filter(fact -> isSum(row) && fact.value() instanceof Value.Money);
        money.ifPresent(fact -> stake.setText(TEXTS.get("head.stake", Fmt.inText(fact.value(), LocalDate.MIN))));
        Parts.visible(money.isPresent(), stake);
        Optional<Fact> known = row.fact(Anomaly.EXPECTED_EVENT).filter(fact -> !(fact.value() instanceof Value.Absent));
        known.ifPresent(
                fact -> event.setText(TEXTS.get("head.event", OneLine.of(Fmt.cell(fact.value(), LocalDate.MIN)))));
        Parts.visible(known.isPresent(), event);
    }

    private static boolean isSum(Row row) {
        return row instanceof Anomaly anomaly && !anomaly.scoreParts().isEmpty();
    }

    private void severity(Row row) {
        if (row instanceof Anomaly anomaly && anomaly.stage() != Stage.IN_PROGRESS) {
            String word = TEXTS.get("severity." + anomaly.severity().name().toLowerCase(Locale.ROOT));
            chip.setText(word + " "
                    + (isSum(row)
                            ? ScorePart.words(ScorePart.oneDecimal(anomaly.score()))
                            : Math.round(anomaly.score())));
            SeverityShape.draw(shape, anomaly.severity());
            chip.setGraphic(shape);
            SeverityShape.colour(chip, anomaly.severity());
            StyleClasses.set(chip, "label", "chip", "big");
            return;
        }
        boolean runs = row instanceof Anomaly || (row instanceof Observation seen && !seen.complete());
        chip.setText(TEXTS.get(runs ? "severity.running" : "severity.none"));
        chip.setGraphic(null);
        StyleClasses.set(chip, runs ? List.of("label", "tag", "hatched") : List.of("label", "tag"));
    }

    private static Label remark(String id, String literal) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().addAll("ic12", "warn-icon");
        Label label = new Label("", icon);
        label.setId(id);
        label.setWrapText(true);
        label.setMaxHeight(36);
        return label;
    }

    private static Button tool(String id, String literal, String text) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add("ic16");
        Button button = new Button("", icon);
        button.setId(id);
        button.getStyleClass().addAll("tool", "flat");
        button.setAccessibleText(TEXTS.get(text));
        button.setTooltip(new Tooltip(TEXTS.get(text)));
        return button;
    }
}
