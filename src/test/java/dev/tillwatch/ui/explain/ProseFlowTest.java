package dev.tillwatch.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Span;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Value;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Running text that is told anew. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class ProseFlowTest {

    private final List<Fact> chosen = new ArrayList<>();
    private ProseFlow flow;

    @Start
    void start(Stage stage) {
        flow = new ProseFlow();
        flow.onChosen(chosen::add);
        // The first that can takes the focus.
        stage.setScene(new Scene(new VBox(new Button("first"), flow), 400, 100));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void theSameSentenceWithOtherFiguresKeepsItsNodes(FxRobot robot) {
        robot.interact(() -> flow.show(sales(4)));
        List<Node> before = List.copyOf(flow.getChildren());

        robot.interact(() -> flow.show(sales(5)));

        assertThat(flow.getChildren()).isEqualTo(before);
        assertThat(figure().getText()).isEqualTo("5");
        assertThat(flow.getAccessibleText()).isEqualTo("5 sales since 00:00.");
        robot.interact(() -> figure().requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(chosen).containsExactly(fact(5));
    }

    @Test
    void aFigureThatIsPointedAtNeverTurnsIntoAnother(FxRobot robot) {
        robot.interact(() -> flow.show(sales(4)));
        Label pointed = figure();
        robot.interact(pointed::requestFocus);

        robot.interact(() -> flow.show(sales(5)));

        assertThat(pointed.getText()).isEqualTo("4");
        assertThat(figure()).isNotSameAs(pointed);
        assertThat(figure().getText()).isEqualTo("5");
    }

    private Label figure() {
        return (Label) flow.getChildren().getFirst();
    }

    private static Fact fact(long count) {
        return Fact.of("sales", new Value.Count(count));
    }

    private static Prose sales(long count) {
        return new Prose(
                List.of(new Span.Figure(Long.toString(count), fact(count)), new Span.Words(" sales since 00:00.")));
    }
}
