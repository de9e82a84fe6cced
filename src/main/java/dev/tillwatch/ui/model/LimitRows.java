package dev.tillwatch.ui.model;

import static dev.tillwatch.ui.model.Bits.TEXTS;

import dev.tillwatch.explain.llm.Gate;
import dev.tillwatch.settings.ModelLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.GridPane;

/** The limits of requests and tokens, and beside each what is used of it: "12 of 60 requests this minute". */
final class LimitRows extends GridPane {

    private static final double FIELD = 90;
    private static final int MOST_DIGITS = 9;

    private final ModelDesk desk;
    private final List<Row> rows = new ArrayList<>();

    /** One limit; {@code used} reads what is spent of it. */
    private record Row(String key, TextField field, Label words, ToLongFunction<Gate.Used> used) {}

    LimitRows(ModelDesk desk) {
        this.desk = desk;
        setHgap(8);
        setVgap(6);
        ModelLimits limits = desk.chosen().limits();
        add("requestsMinute", limits.requestsPerMinute(), Gate.Used::requestsThisMinute);
        add("requestsDay", limits.requestsPerDay(), Gate.Used::requestsToday);
        add("tokensMinute", limits.tokensPerMinute(), Gate.Used::tokensThisMinute);
        add("tokensDay", limits.tokensPerDay(), Gate.Used::tokensToday);
        show();
    }

    private void add(String key, long limit, ToLongFunction<Gate.Used> used) {
        TextField field = Bits.field("limit-" + key, "limit." + key, FIELD);
        field.setTextFormatter(new TextFormatter<>(digits()));
        field.setText(Long.toString(limit));
        field.setOnAction(press -> keep());
        field.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                keep();
            }
        });
        Label words = Bits.quiet("used-" + key);
        rows.add(new Row(key, field, words, used));
        addRow(getRowCount(), new Label(TEXTS.get("limit." + key)), field, words);
    }

    /** Writes anew what is used. */
    void show() {
        Gate.Used used = desk.used();
        for (Row row : rows) {
            long limit = number(row.field());
            String key = limit == 0 ? "used.unlimited." : "used.";
            row.words().setText(TEXTS.get(key + row.key(), row.used().applyAsLong(used), limit));
        }
    }

    private void keep() {
        ModelLimits limits = ModelLimits.NONE
                .withRequests((int) number(rows.get(0).field()), (int)
                        number(rows.get(1).field()))
                .withTokens(number(rows.get(2).field()), number(rows.get(3).field()));
        if (!limits.equals(desk.chosen().limits())) {
            desk.limit(limits);
        }
        show();
    }

    private static long number(TextField field) {
        return field.getText().isEmpty() ? 0 : Long.parseLong(field.getText());
    }

    private static UnaryOperator<TextFormatter.Change> digits() {
        return change -> change.getControlNewText().matches("[0-9]{0," + MOST_DIGITS + "}") ? change : null;
    }
}
