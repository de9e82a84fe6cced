package dev.tillwatch.ui.tuning;

import dev.tillwatch.explain.Wording;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the draft would change: the numbers while a slider moves, and the anomalies behind them as lists. */
public final class WhatIfPane extends VBox {

    private static final Texts TEXTS = Texts.of("tuning");
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final javafx.util.Duration SOON = javafx.util.Duration.seconds(1);
    private static final List<Integer> SPANS = List.of(7, 30, 90, 180, 400);
    private static final int USUAL_SPAN = 90;
    private static final List<String> ORDERS = List.of("score", "time", "what", "stake");
    private static final double GAP = 8;
    private static final double WHY_HEIGHT = 52;

    /** The lists on offer. */
    private enum Which {
        FRESH,
        GONE,
        KEPT
    }

    private final Label words = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Map<Which, ToggleButton> choice = new EnumMap<>(Which.class);
    private final ComboBox<Integer> span = new ComboBox<>();
    private final ComboBox<String> order = new ComboBox<>();
    private final AnomalyTable table = new AnomalyTable();
    private final Label empty = new Label();
    private final Label why = new Label();
    private final Wording wording = new Wording();
    private final PauseTransition patience = new PauseTransition(SOON);
    private Which shown = Which.FRESH;
    private boolean known;
    private Comparison comparison = Comparison.NOTHING;

    public WhatIfPane() {
        super(GAP);
        getStyleClass().add("tuning-page");
        words.setId("what-if");
        words.getStyleClass().add("what-if");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        progress.setId("what-if-progress");
        progress.setVisible(false);
        progress.setMaxWidth(Double.MAX_VALUE);
        patience.setOnFinished(late -> progress.setVisible(true));
        table.setId("what-if-list");
        empty.getStyleClass().addAll("muted", "empty-words");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().subscribe(this::tellWhy);
        VBox.setVgrow(table, Priority.ALWAYS);
        why.setId("what-if-why");
        why.getStyleClass().add("what-if-why");
        why.setWrapText(true);
        why.setMinHeight(WHY_HEIGHT);
        why.setMaxHeight(WHY_HEIGHT);
        why.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(words, progress, bar(), table, why);
        show();
    }

    /** The span that is looked back, in days. */
    Duration span() {
        return Duration.ofDays(span.getValue());
    }

    void attach(WhatIf whatIf, Runnable again) {
        span.valueProperty().addListener((property, old, days) -> again.run());
        whatIf.busy().subscribe(busy -> work(busy));
        whatIf.failure().subscribe(problem -> tell(whatIf));
        whatIf.answer().subscribe(answer -> tell(whatIf));
    }

    void focusList() {
        table.requestFocus();
    }

    private HBox bar() {
        HBox seg = new HBox();
        seg.getStyleClass().add("seg");
        ToggleGroup one = new ToggleGroup();
        for (Which which : Which.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("list-" + which.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add(which == Which.FRESH ? "left" : which == Which.KEPT ? "end" : "mid");
            button.setToggleGroup(one);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(press -> choose(which));
            choice.put(which, button);
            seg.getChildren().add(button);
        }
        span.setId("what-if-span");
        span.getItems().setAll(SPANS);
        span.setConverter(new Named<>(days -> TEXTS.get("span", days)));
        span.setValue(USUAL_SPAN);
        order.setId("what-if-order");
        order.getItems().setAll(ORDERS);
        order.setConverter(new Named<>(column -> TEXTS.get("order." + column)));
        order.setValue(ORDERS.getFirst());
        order.valueProperty().addListener((property, old, column) -> table.sortBy(column));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox bar = new HBox(GAP, seg, spring, order, span);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void choose(Which which) {
        shown = which;
        show();
    }

    private void work(boolean busy) {
        words.pseudoClassStateChanged(OLD, busy);
        if (busy) {
            if (!progress.isVisible()) {
                patience.playFromStart();
            }
        } else {
            patience.stop();
            progress.setVisible(false);
        }
    }

    private void tell(WhatIf whatIf) {
        WhatIf.Answer answer = whatIf.answer().get();
        String problem = whatIf.failure().get();
        known = problem.isEmpty() && answer != null;
        if (!problem.isEmpty()) {
            words.setText(problem);
            comparison = Comparison.NOTHING;
        } else if (answer == null) {
            words.setText(TEXTS.get("whatif.first"));
        } else {
            comparison = answer.comparison();
            words.setText(sentence(answer));
        }
        show();
    }

    private static String sentence(WhatIf.Answer answer) {
        Comparison found = answer.comparison();
        long days = answer.question().span().toDays();
        return answer.question().differs()
                ? TEXTS.get(
                        "whatif.differs",
                        Numbers.count(found.would()),
                        Numbers.count(found.now()),
                        Numbers.count(found.fresh().size()),
                        Numbers.count(found.gone().size()),
                        Numbers.count(found.kept().size()),
                        days)
                : TEXTS.get("whatif.same", Numbers.count(found.now()), days);
    }

    private void show() {
        choice.forEach((which, button) -> {
            button.setSelected(which == shown);
            button.setText(TEXTS.get(
                    "list." + which.name().toLowerCase(Locale.ROOT),
                    Numbers.count(list(which).size())));
        });
        empty.setText(known ? TEXTS.get("empty." + shown.name().toLowerCase(Locale.ROOT)) : "");
        boolean stakes = Arrays.stream(Which.values())
                .flatMap(which -> list(which).stream())
                .anyMatch(anomaly -> anomaly.fact(Anomaly.STAKE).isPresent());
        table.show(list(shown), stakes);
    }

    private List<Anomaly> list(Which which) {
        return switch (which) {
            case FRESH -> comparison.fresh();
            case GONE -> comparison.gone();
            case KEPT -> comparison.kept();
        };
    }

    private void tellWhy(@Nullable Anomaly selected) {
        why.setText(
                selected == null
                        ? TEXTS.get("why.none")
                        : wording.why(selected, LocalDate.MIN).text());
    }
}
