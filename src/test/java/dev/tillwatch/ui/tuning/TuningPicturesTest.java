package dev.tillwatch.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.detect.TuningChange;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.ui.Pictures;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** Writes pictures of the tuning view for looking at, and makes sure that each page can be drawn in both looks and sizes. */
class TuningPicturesTest {

    private static final int LAYOUTS = 4;

    private static final List<CalendarEntry> EVENTS = List.of(
            new CalendarEntry(
                    LocalDate.of(2025, 8, 15),
                    LocalDate.of(2025, 8, 15),
                    CalendarEntry.Kind.HOLIDAY,
                    0.7,
                    "Independence"),
            new CalendarEntry(
                    LocalDate.of(2025, 9, 4), LocalDate.of(2025, 9, 6), CalendarEntry.Kind.SALE, 1.9, "Onam sale"),
            new CalendarEntry(
                    LocalDate.of(2025, 9, 12),
                    LocalDate.of(2025, 9, 14),
                    CalendarEntry.Kind.PRICE_CAMPAIGN,
                    null,
                    "Clearance"));

    /** The window without header and status bar, at 1440 x 900 and at 1100 x 700. */
    @ParameterizedTest
    @CsvSource({"true,1440,834", "false,1440,834", "true,1100,634", "false,1100,634"})
    void everyPageCanBeDrawn(boolean dark, double width, double height) {
        FakeDesk desk = new FakeDesk();
        Tuning begun = Tuning.DEFAULT.with(RuleSet.CLASSIC);
        desk.begin(new Tuning(
                RuleSet.CLASSIC,
                begun.settings().with(new ShopCalendar(EVENTS)),
                List.of(
                        new TuningChange(FakeDesk.LONG_AGO, TuningChange.RULES, "ADAPTIVE", "CLASSIC", "To compare."),
                        new TuningChange(FakeDesk.LONG_AGO, "price.lowest", "0.75", "0.7", "Coupons go down to 30 %."),
                        new TuningChange(FakeDesk.LONG_AGO, "price.lowest", "0.7", "0.75", "Too few."))));
        String look = (width > 1200 ? "" : "-small") + (dark ? "-dark" : "-light");
        Node drawn = Pictures.onFx(() -> {
            TuningView view = TuningView.of(desk, Runnable::run, ZoneId.of("Asia/Kolkata"), InstantSource.system());
            Pictures.scene(view.node(), dark, width, height);
            view.model().set(FakeDesk.LOWEST, new BigDecimal("0.7"));
            return view.node();
        });
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.onFx(() -> {
            Scene scene = drawn.getScene();
            ((ToggleButton) drawn.lookup("#list-gone")).fire();
            ((TableView<?>) drawn.lookup("#what-if-list")).getSelectionModel().select(1);
            settle(scene);
            Pictures.write(scene, "tuning-what-if" + look);
            ((ToggleButton) drawn.lookup("#page-calendar")).fire();
            ((TableView<?>) drawn.lookup("#calendar-table")).getSelectionModel().select(1);
            ((TextField) drawn.lookup("#event-to")).setText("yesterday");
            ((Button) drawn.lookup("#event-change")).fire();
            settle(scene);
            Pictures.write(scene, "tuning-calendar" + look);
            ((ToggleButton) drawn.lookup("#page-changes")).fire();
            ((TableView<?>) drawn.lookup("#changes")).getSelectionModel().select(1);
            settle(scene);
            Pictures.write(scene, "tuning-changes" + look);
            return scene;
        });
        assertThat(drawn.lookup("#changes")).isNotNull();
    }

    /** The rows of a table that has just come get their looks a layout later. */
    private static void settle(Scene scene) {
        for (int i = 0; i < LAYOUTS; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
