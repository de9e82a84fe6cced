package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What of a scroll pane's content is in sight. */
@ExtendWith(ApplicationExtension.class)
@NullUnmarked // the toolkit's thread sets the fields before each test
class SightTest {

    private Label first;
    private Label last;
    private Label outside;
    private ScrollPane pane;

    @Start
    void start(Stage stage) {
        first = new Label("first");
        last = new Label("last");
        outside = new Label("outside");
        Region between = new Region();
        between.setMinHeight(600);
        pane = new ScrollPane(new VBox(first, between, last));
        pane.setPrefHeight(200);
        stage.setScene(new Scene(new VBox(outside, pane), 300, 260));
        stage.show();
    }

    @Test
    void whatLiesAboveOrBelowIsNotSeenUntilItIsScrolledTo() {
        assertThat(seen(first)).isTrue();
        assertThat(seen(last)).isFalse();
        WaitForAsyncUtils.waitForAsyncFx(1000, () -> {
            pane.setVvalue(1);
            pane.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(seen(first)).isFalse();
        assertThat(seen(last)).isTrue();
    }

    @Test
    void whatIsInNoScrollPaneIsSeen() {
        assertThat(seen(outside)).isTrue();
    }

    private static boolean seen(Label label) {
        return WaitForAsyncUtils.waitForAsyncFx(1000, () -> Sight.has(label));
    }
}
