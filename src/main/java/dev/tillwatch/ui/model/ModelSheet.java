package dev.tillwatch.ui.model;

import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The sheet of the language model over the window: which one, its limits, the drill, and the way to the record. */
public final class ModelSheet extends VBox {

    private static final Duration BEAT = Duration.seconds(1);
    private static final double WIDTH = 760;

    /** @param over shows another sheet in this one's place */
    public ModelSheet(ModelDesk desk, Consumer<Node> over) {
        super(12);
        setId("model-sheet");
        getStyleClass().add("key-sheet");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        DrillPane drill = new DrillPane(desk);
        LimitRows limits = new LimitRows(desk);
        Button requests = Bits.button("model-requests", "requests");
        requests.setOnAction(press -> over.accept(new LedgerView(desk, () -> over.accept(new ModelSheet(desk, over)))));
        getChildren()
                .addAll(
                        Bits.title("title", "h2"),
                        new EndpointRows(desk, drill::rest),
                        Bits.title("limits", "h3"),
                        limits,
                        Bits.title("drill.title", "h3"),
                        drill,
                        Bits.line(requests, Bits.spring()));
        Timeline beat = new Timeline(new KeyFrame(BEAT, tick -> limits.show()));
        beat.setCycleCount(Timeline.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                beat.stop();
            } else {
                beat.play();
            }
        });
    }
}
