package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** An answer that is awaited where nobody sees it tells its seconds once it is scrolled to, and not before. */
@NullUnmarked // the toolkit's thread sets the fields before each test
class OutOfSightAnswerTest extends DetailFixture {

    @Start
    void start(Stage stage) {
        show(stage, 260, Sample.laptop(), OTHER);
    }

    @Test
    void secondsStandStillUntilTheyAreSeen() {
        select(LAPTOP);
        onFx(() -> {
            pane.controller.explain();
            return true;
        });
        until(() -> pane.model.asked.containsKey(LAPTOP));
        scroll(0);
        until(() -> !Sight.has(node("#explain-remark")));
        String before = onFx(() -> text("#explain-remark"));
        pane.clock.forward(Duration.ofSeconds(5));
        // Each tick asks what time it is.
        int ticks = pane.clock.asked();
        until(() -> pane.clock.asked() >= ticks + 3);
        assertThat(onFx(() -> text("#explain-remark"))).isEqualTo(before);
        scroll(1);
        until(() ->
                Sight.has(node("#explain-remark")) && text("#explain-remark").contains("5.0 s"));
    }

    private void scroll(double to) {
        onFx(() -> {
            Node above = node("#explain-remark");
            while (!(above instanceof ScrollPane)) {
                above = above.getParent();
            }
            ((ScrollPane) above).setVvalue(to);
            ((Parent) above).layout();
            return true;
        });
    }
}
