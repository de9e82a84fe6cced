package dev.tillwatch.ui.detail;

import dev.tillwatch.explain.Statement;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.explain.Answer;
import dev.tillwatch.ui.explain.ProseFlow;
import dev.tillwatch.ui.explain.RuleWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The EXPLANATION section: idle, running, stalled, done, failed or not configured, for the row that is shown. */
public final class ExplanationPane extends VBox {

    /** A model that sends nothing for so long is said to have stalled. */
    static final Duration STALLED_AFTER = Duration.ofSeconds(10);

    private static final DateTimeFormatter KEPT_AT = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Texts TEXTS = Texts.of("detail");
    private static final javafx.util.Duration TICK = javafx.util.Duration.millis(200);

    private final Label remark = new Label();
    private final Label cancelKey = Parts.key("key.esc");
    private final Button cancel = Parts.quiet("explain-cancel", "explain.cancel", "fth-x");
    private final VBox body = new VBox();
    private final Button explain = Parts.mini("explain-button", "explain.this", "fth-message-square");
    private final Label explainKey = Parts.key("key.e");
    private final Button again = Parts.mini("explain-again", "explain.again", "fth-rotate-cw");
    private final Label verdict = new Label();
    private final Label unconfigured = new Label(TEXTS.get("explain.unconfigured"));
    private final Button preview = Parts.quiet("explain-preview", "explain.preview", "fth-send");
    private final Timeline ticking = new Timeline(new KeyFrame(TICK, tick -> tick()));
    private final List<Statement> shown = new ArrayList<>();
    private Consumer<List<Fact>> pointed = facts -> {};
    private Consumer<Fact> chosen = fact -> {};
    private @Nullable Explanations explanations;
    private @Nullable Row row;
    private List<Fact> beside = List.of();
    private boolean stalled;
    private long silentSeconds;

    public ExplanationPane() {
        super(6);
        getStyleClass().add("section");
        Label name = new Label(TEXTS.get("explanation"));
        name.getStyleClass().add("sec");
        name.setMinWidth(Region.USE_PREF_SIZE);
        remark.getStyleClass().addAll("muted", "small");
        remark.setId("explain-remark");
        verdict.setId("explain-verdict");
        verdict.getStyleClass().addAll("small", "strong");
        unconfigured.setId("explain-unconfigured");
        unconfigured.setWrapText(true);
        unconfigured.getStyleClass().add("muted");
        body.getStyleClass().add("explain");
        HBox head = Parts.line(name, Parts.spring(), remark, cancel, cancelKey);
        head.getStyleClass().add("sec-row");
        HBox foot = Parts.line(explain, explainKey, again, verdict, Parts.spring(), preview, Parts.key("key.shiftE"));
        getChildren().addAll(head, body, unconfigured, foot);
        cancel.setOnAction(press -> cancel());
        explain.setOnAction(press -> explain());
        again.setOnAction(press -> explain());
        preview.setOnAction(press -> preview());
        ticking.setCycleCount(Animation.INDEFINITE);
    }

    /** Gives the pane what it asks; its answers come by {@link #refresh}. */
    void attach(Explanations source, Consumer<List<Fact>> onPointed, Consumer<Fact> onChosen) {
        explanations = source;
        pointed = onPointed;
        chosen = onChosen;
        source.onChange(key -> {
            if (row != null && key.equals(row.key())) {
                refresh();
            }
        });
    }

    /** Shows what is known about this row; an answer to another one is never seen here. */
    void show(@Nullable Row next) {
        boolean same = next != null && row != null && next.key().equals(row.key());
        row = next;
        if (!same) {
            beside = List.of();
            shown.clear();
            body.getChildren().clear();
        }
        refresh();
    }

    /** What the model is told beside the row's own facts, from now on. */
    void beside(List<Fact> facts) {
        beside = facts;
    }

    /** Asks the model about the row shown. */
    void explain() {
        Explanations source = explanations;
        if (source != null && row != null && source.explainer().configured()) {
            source.ask(row, beside);
        }
    }

    /** Ends a running call and says whether there was one. */
    boolean cancel() {
        Answer answer = answer();
        Explanations source = explanations;
        if (source == null || row == null || answer == null || !answer.running()) {
            return false;
        }
        source.cancel(row.key());
        return true;
    }

    /** Opens the exact text that would be sent. */
    void preview() {
        if (explanations != null && row != null) {
            Preview.open(preview, explanations.explainer().preview(row.with(beside)));
        }
    }

    /** What stands, as plain text. */
    List<String> lines() {
        return shown.stream().map(statement -> statement.prose().text()).toList();
    }

    private @Nullable Answer answer() {
        return explanations == null || row == null
                ? null
                : explanations.of(row.key()).orElse(null);
    }

    private void tick() {
        Answer answer = answer();
        Explanations source = explanations;
        if (answer == null || source == null || !answer.running()) {
            ticking.stop();
            return;
        }
        Instant now = source.now();
        if (Sight.has(remark)) {
            remark.setText(model() + " · " + seconds(answer.taken(now)));
        }
        Duration silent = answer.silent(now);
        boolean tells = silent.compareTo(STALLED_AFTER) >= 0 && (!stalled || silent.toSeconds() != silentSeconds);
        if (tells && Sight.has(body)) {
            refresh();
        }
    }

    private void refresh() {
        Answer answer = answer();
        boolean configured = explanations != null && explanations.explainer().configured();
        boolean running = answer != null && answer.running();
        stalled = running
                && explanations != null
                && answer != null
                && answer.silent(explanations.now()).compareTo(STALLED_AFTER) >= 0;
        fill(answer);
        Parts.visible(configured && answer == null, explain, explainKey);
        Parts.visible(configured && answer != null && retry(answer), again);
        Parts.visible(running, cancel, cancelKey);
        Parts.visible(!configured, unconfigured);
        Parts.visible(answer != null, body);
        remark.setText(remark(answer, configured));
        verdict(answer);
        if (running) {
            ticking.play();
        } else {
            ticking.stop();
        }
    }

    private boolean retry(Answer answer) {
        return stalled || (!answer.running() && (answer.state() != Answer.State.DONE || outdated()));
    }

    /** The row has new facts since the model was asked. */
    private boolean outdated() {
        return row != null && explanations != null && explanations.outdated(row);
    }

    /** Adds what is new below what stands, so that nothing already read moves. */
    private void fill(@Nullable Answer answer) {
        List<Statement> statements = answer == null ? List.of() : answer.statements();
        body.getChildren().removeIf(node -> node.getId() != null);
        if (!statements.subList(0, Math.min(shown.size(), statements.size())).equals(shown)) {
            body.getChildren().clear();
            shown.clear();
        }
        for (Statement statement : statements.subList(shown.size(), statements.size())) {
            ProseFlow prose = new ProseFlow();
            prose.onPointed(pointed);
            prose.onChosen(chosen);
            body.getChildren().add(StatementRow.checked(statement, prose));
            shown.add(statement);
        }
        if (answer != null) {
            Node last = last(answer);
            if (last != null) {
                body.getChildren().add(last);
            }
        }
    }

    private @Nullable Node last(Answer answer) {
        return switch (answer.state()) {
            case RUNNING -> stalled ? stall(answer) : StatementRow.inWork();
            case FAILED -> StatementRow.remark("failed", TEXTS.get("kind.failed"), answer.sentence());
            case CANCELLED -> StatementRow.remark("cancelled", TEXTS.get("kind.cancelled"), standing(answer));
            case DONE -> {
                if (outdated()) {
                    yield StatementRow.remark("outdated", TEXTS.get("kind.outdated"), TEXTS.get("explain.outdated"));
                }
                yield answer.statements().isEmpty()
                        ? StatementRow.remark("none", TEXTS.get("kind.none"), TEXTS.get("explain.none"))
                        : null;
            }
        };
    }

    private Node stall(Answer answer) {
        silentSeconds =
                explanations == null ? 0 : answer.silent(explanations.now()).toSeconds();
        String words = TEXTS.get("explain.stalled", silentSeconds);
        return StatementRow.remark("stalled", TEXTS.get("kind.stalled"), words);
    }

    private static String standing(Answer answer) {
        return TEXTS.get(answer.statements().isEmpty() ? "explain.cancelled" : "explain.cancelled.standing");
    }

    private String remark(@Nullable Answer answer, boolean configured) {
        if (!configured) {
            return "";
        }
        if (answer == null || explanations == null) {
            return model() + " · " + TEXTS.get("explain.private");
        }
        Instant kept = answer.kept();
        return model()
                + " · "
                + (kept == null
                        ? seconds(answer.taken(explanations.now()))
                        : TEXTS.get("explain.kept", KEPT_AT.format(kept.atZone(ZoneId.systemDefault()))));
    }

    private String model() {
        return explanations == null ? "" : explanations.explainer().model();
    }

    private static String seconds(Duration taken) {
        return String.format(Locale.ENGLISH, "%.1f s", taken.toMillis() / 1000.0);
    }

    private void verdict(@Nullable Answer answer) {
        boolean some = answer != null && answer.total() > 0;
        Parts.visible(some, verdict);
        if (answer == null || !some) {
            return;
        }
        int checked = answer.statements().size();
        String words = TEXTS.get("explain.checked", checked, answer.total());
        int withheld = answer.withheld().total();
        verdict.setText(withheld == 0 ? words : words + ", " + TEXTS.get("explain.withheld", withheld));
        verdict.setTooltip(withheld == 0 ? null : new Tooltip(RuleWords.of(answer.withheld())));
        FontIcon icon = new FontIcon(checked > 0 ? "fth-check-circle" : "fth-alert-triangle");
        icon.getStyleClass().addAll("ic14", checked > 0 ? "ok-icon" : "warn-icon");
        verdict.setGraphic(icon);
        verdict.getStyleClass().removeAll("ok", "late");
        verdict.getStyleClass().add(checked > 0 ? "ok" : "late");
    }
}
