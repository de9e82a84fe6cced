package dev.tillwatch.ui.connect;

import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.ui.connect.TestState.Phase;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows how the test of a connection goes, step by step, and how it went. */
@NullUnmarked // the loader sets the @FXML fields before initialize()
public final class ResultController {

    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

    /** How far the scroll pane reaches into the panel's margin. */
    private static final double MARGIN = 12;

    private static final Duration BEAT = Duration.millis(100);
    private static final double TURN_PER_BEAT = 36;

    private final ConnectModel model;
    private final Guide guide = new Guide();
    private final StepList steps = new StepList();
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, tick -> onBeat()));

    private final Runnable afterLayout = this::scroll;
    private boolean waiting;

    @FXML
    private Label when;

    @FXML
    private Label summary;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox content;

    @FXML
    private Node next;

    @FXML
    private FontIcon loader;

    @FXML
    private Node broken;

    ResultController(ConnectModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        content.getChildren().addFirst(steps);
        content.getChildren().addFirst(guide);
        beat.setCycleCount(Animation.INDEFINITE);
        model.entry().subscribe(guide::show);
        scroll.viewportBoundsProperty().subscribe(this::keepWidth);
        model.test().state().subscribe(this::show);
        model.whileOpen(model.choices().zone().subscribe((before, now) -> showTime()));
        model.whileOpen(beat::stop);
    }

    private void show(TestState state) {
        visible(guide, state.phase() == Phase.NONE);
        visible(next, state.running());
        visible(broken, state.phase() == Phase.BROKEN);
        steps.show(state.steps());
        steps.pseudoClassStateChanged(OUTDATED, state.phase() == Phase.OUTDATED);
        summary.setText(TestWords.summary(state));
        summary.getStyleClass().removeAll("ok", "late", "bad", "muted");
        summary.getStyleClass().add(style(state));
        if (state.running()) {
            beat.play();
        } else {
            beat.stop();
        }
        showTime();
        if (state.running() || state.phase() == Phase.ENDED) {
            bringIntoView();
        }
    }

    private static String style(TestState state) {
        boolean failed = state.count(Outcome.FAILED) > 0;
        return switch (state.phase()) {
            case NONE, CANCELLED -> "muted";
            case RUNNING -> failed ? "bad" : "muted";
            case ENDED -> failed ? "bad" : flawless(state) ? "ok" : "late";
            case BROKEN -> "bad";
            case OUTDATED -> "late";
        };
    }

    private static boolean flawless(TestState state) {
        return state.usable().isPresent() && state.count(Outcome.WARNING) == 0;
    }

    private void onBeat() {
        showTime();
        if (!model.choices().reduceMotion().get()) {
            loader.setRotate(loader.getRotate() + TURN_PER_BEAT);
        }
    }

    private void showTime() {
        when.setText(TestWords.when(
                model.test().state().get(),
                model.test().took(),
                model.choices().zone().get()));
    }

    /** Lines are as wide with the scroll bar as without it. */
    private void keepWidth(Bounds viewport) {
        double bar = scroll.getWidth() - viewport.getWidth();
        content.setPadding(new Insets(0, Math.max(0, MARGIN - bar), 0, 0));
    }

    /** While it runs the newest line, afterwards the first failure; where lines lie is known after the next layout. */
    private void bringIntoView() {
        Scene scene = scroll.getScene();
        if (scene != null && !waiting) {
            waiting = true;
            scene.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void scroll() {
        waiting = false;
        Scene scene = scroll.getScene();
        if (scene == null) {
            return;
        }
        scene.removePostLayoutPulseListener(afterLayout);
        Bounds wanted = content.sceneToLocal(wanted().localToScene(wanted().getLayoutBounds()));
        double room = scroll.getViewportBounds().getHeight();
        double spare = content.getHeight() - room;
        double top = Math.min(wanted.getMinY(), Math.max(0, wanted.getMaxY() - room));
        scroll.setVvalue(spare <= 0 ? 0 : Math.clamp(top / spare, 0, 1));
    }

    private Node wanted() {
        return steps.failure().orElse(model.test().state().get().running() ? next : steps);
    }

    private static void visible(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
