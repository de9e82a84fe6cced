package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
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

    /** Longer than the time from one telling of the seconds to the next. */
    private static final javafx.util.Duration SEVERAL_TICKS = javafx.util.Duration.seconds(1);

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
        severalTicks();
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

    /** The toolkit's clock moves them as it moves this. */
    private static void severalTicks() {
        AtomicBoolean over = new AtomicBoolean();
        onFx(() -> {
            new Timeline(new KeyFrame(SEVERAL_TICKS, end -> over.set(true))).play();
            return true;
        });
        until(over::get);
    }
}
