package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FactGridTest {

    private static final double NARROW = 340;

    @Start
    void start(Stage stage) {
        // Nothing is shown: the facts lie in a scene without a window.
    }

    @Test
    void inANarrowPaneATextIsCutAndAFigureIsNot() {
        RowRef line = RowRef.item(1);
        Anomaly row = new Anomaly(
                new AnomalyKey("failed", "share", "1"),
                Sample.NOW,
                dev.tillwatch.model.Stage.CONFIRMED,
                Severity.HIGH,
                70,
                List.of(
                        Fact.of("chance", new Value.Decimal(new BigDecimal("1000000000000")), line),
                        Fact.text("product", "A kettle with a name that goes on and on", line)));
        Map<String, Boolean> cut = PaneFixture.onFx(() -> {
            FactGrid grid = new FactGrid();
            grid.show("failed", row, List.of("chance", "product"), Sample.TODAY);
            Pane.dressed(grid, (int) NARROW, 100, false);
            grid.applyCss();
            grid.resize(NARROW, 100);
            grid.layout();
            return grid.lookupAll(".fact-value").stream()
                    .map(Label.class::cast)
                    .collect(Collectors.toMap(Label::getText, Label::isTextTruncated));
        });
        assertThat(cut)
                .containsEntry("10,00,00,00,00,000", false)
                .containsEntry("A kettle with a name that goes on and on", true);
    }
}
