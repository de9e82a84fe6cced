package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Anomaly;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The score of a row as a figure with a thin bar below it, as long as the score is high. */
final class ScoreCell extends TableCell<Entry, Entry.State> {

    private static final double SIDE_PADDINGS = 16;

    private final Label figure = new Label();
    private final ScoreBar bar = new ScoreBar(figure);

    ScoreCell() {
        bar.prefWidthProperty().bind(widthProperty().subtract(SIDE_PADDINGS));
    }

    @Override
    protected void updateItem(Entry.@Nullable State state, boolean empty) {
        super.updateItem(state, empty);
        Anomaly judged = empty || state == null ? null : state.judged().orElse(null);
        if (judged == null) {
            setGraphic(null);
            return;
        }
        String words = CellText.of(judged, Anomaly.SCORE, LocalDate.MIN);
        if (getGraphic() == null || !words.equals(figure.getText())) {
            figure.setText(words);
            bar.show(judged.score());
            setGraphic(bar);
        }
    }

    /** Draws the bar at the foot of the cell, from its left edge. */
    private static final class ScoreBar extends StackPane {

        private static final double MOST = 100;
        private static final double THICK = 2;

        private final Region track = new Region();
        private double score;

        ScoreBar(Label figure) {
            super(figure);
            getStyleClass().add("score-bar");
            track.getStyleClass().add("score-track");
            track.setManaged(false);
            getChildren().addFirst(track);
            setAlignment(Pos.CENTER_RIGHT);
        }

        void show(double next) {
            score = next;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            track.resizeRelocate(0, getHeight() - THICK, getWidth() * score / MOST, THICK);
        }
    }
}
