package dev.tillwatch.ui.detail;

import dev.tillwatch.format.Fmt;
import dev.tillwatch.format.Money;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import dev.tillwatch.ui.explain.SourceWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The facts of a row in two columns: label left, value right. */
public final class FactGrid extends GridPane {

    private static final Texts TEXTS = Texts.of("detectors");
    private static final double GAP = 24;
    private static final double HALF = 50;
    private static final double NARROW = 430;
    private Consumer<List<Fact>> pointed = facts -> {};

    public FactGrid() {
        setHgap(GAP);
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(HALF);
        getColumnConstraints().addAll(column, column);
        widthProperty().addListener((o, was, is) -> setHgap(is.doubleValue() < NARROW ? GAP / 2 : GAP));
    }

    /** Hears which facts are pointed at. */
    void onPointed(Consumer<List<Fact>> listener) {
        pointed = listener;
    }

    /**
     * Shows those of the wanted facts that the row has, in the wanted order, down the left column first. The parts of the
     * score have a section of their own.
     */
    void show(String detector, Row row, List<String> wanted, LocalDate today) {
        boolean day = row.fact("day").isPresent();
        List<HBox> lines = new ArrayList<>();
        for (String id : wanted) {
            if (id.startsWith(Anomaly.SCORE_PART)) {
                continue;
            }
            row.fact(id).ifPresent(fact -> lines.add(line(label(detector, id), fact, text(fact, day, today))));
        }
        getChildren().clear();
        int down = (lines.size() + 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            add(lines.get(i), i / down, i % down);
        }
    }

    /** A day's amounts have no decimals, as in its table. */
    static String text(Fact fact, boolean day, LocalDate today) {
        return day && fact.value() instanceof Value.Money money
                ? Money.whole(money.amount())
                : OneLine.of(Fmt.cell(fact.value(), today));
    }

    private HBox line(String name, Fact fact, String words) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-label");
        Label value = new Label(words);
        value.getStyleClass().add("fact-value");
        // A figure that is cut off reads as another one: where both do not fit, its label gives way, a text itself.
        Label whole = isText(fact.value()) ? label : value;
        whole.setMinWidth(Region.USE_PREF_SIZE);
        value.setMaxWidth(Double.MAX_VALUE);
        value.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(GAP / 4, label, value);
        line.getStyleClass().add("fact-row");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        line.hoverProperty().addListener((o, was, is) -> pointed.accept(line.isHover() ? List.of(fact) : List.of()));
        Tooltip.install(line, new Tooltip(SourceWords.of(fact)));
        return line;
    }

    private static boolean isText(Value value) {
        return value instanceof Value.Text || value instanceof Value.Person;
    }

    static String label(String detector, String fact) {
        for (String key : List.of("fact." + detector + "." + fact, "column." + detector + "." + fact, "fact." + fact)) {
            if (TEXTS.has(key)) {
                return TEXTS.get(key);
            }
        }
        return fact;
    }
}
