package dev.tillwatch.ui.detail;

import static dev.tillwatch.ui.detail.FakeExplainer.plain;
import static dev.tillwatch.ui.detail.FakeExplainer.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Statement.Kind;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.model.Row;
import dev.tillwatch.ui.detector.DetectorModel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the pane in every state, theme and width into {@code target/pictures}, and sees that something is there. */
@ExtendWith(ApplicationExtension.class)
@NullUnmarked // the toolkit's thread sets the fields before each test
class DetailPicturesTest {

    private static final double HEIGHT = 834;
    private static final long COLOURS_OF_A_PICTURE = 40;

    @Start
    void start(Stage stage) {
        // Nothing is shown: pictures come from scenes without a window.
    }

    @ParameterizedTest
    @CsvSource({
        "price, 520, true", "price, 424, true", "price, 520, false", "price, 424, false",
        "volume, 520, true", "volume, 424, true", "volume, 520, false", "volume, 424, false",
        "burst, 520, true", "burst, 424, true", "burst, 520, false", "burst, 424, false",
        "failed, 520, true", "failed, 424, true", "failed, 520, false", "failed, 424, false"
    })
    void drawsEveryDetectorInBothThemesAndWidths(String detector, int width, boolean dark) throws TimeoutException {
        draw(detector, "", width, dark, pane -> {});
    }

    @ParameterizedTest
    @CsvSource({"running", "done", "stalled", "failed", "unconfigured"})
    void drawsEveryStateOfTheExplanation(String state) throws TimeoutException {
        draw("price", "-" + state, 520, !state.equals("stalled"), pane -> {
            Row row = Sample.laptop();
            if (state.equals("unconfigured")) {
                return;
            }
            fx(pane.controller::explain);
            until(() -> pane.model.asked.containsKey(row.key()));
            Explainer.Listener listener = pane.model.asked.get(row.key());
            pane.clock.forward(Duration.ofMillis(2400));
            listener.statement(statement(
                    Kind.OBSERVATION,
                    "Below every earlier sale of ",
                    row.fact("product").orElseThrow(),
                    "Laptop",
                    "; the lowest lies inside the accepted range."));
            listener.statement(statement(
                    Kind.ALTERNATIVE,
                    "An entry slip: ",
                    row.fact("sold").orElseThrow(),
                    "₹500.00",
                    " is also the catalogue price of another product in the same order, which was sold beside it."));
            if (state.equals("done")) {
                listener.statement(plain("The customer's other orders lie inside the range."));
                listener.withheld(Withheld.NONE.and("digit"));
                listener.finished();
            }
            if (state.equals("failed")) {
                listener.failed("The model's server answered 429: too many requests. Try again in 20 s.");
            }
            if (state.equals("stalled")) {
                pane.clock.forward(Duration.ofSeconds(34));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"price, 520, true", "price, 424, false", "burst, 424, true", "burst, 520, false"})
    void drawsWhatIsUsual(String detector, int width, boolean dark) throws TimeoutException {
        draw(
                detector,
                "-usual",
                width,
                dark,
                pane -> fx(() -> {
                    ((ScrollPane) pane.root.lookup(".detail-scroll")).setVvalue(1);
                    pane.root.lookupAll(".usual-line").stream()
                            .filter(Node::isFocusTraversable)
                            .findFirst()
                            .orElseThrow()
                            .requestFocus();
                }));
    }

    @ParameterizedTest
    @CsvSource({"520", "424"})
    void drawsHostileNamesWithoutBreakingTheLayout(int width) throws TimeoutException {
        Row row = Sample.price(
                Sample.LAPTOP_SALE,
                "مرحبا\u202E\u0007\n" + "Laptop<script> ".repeat(17),
                new dev.tillwatch.model.Customer(1, "שלום עולם " + "W".repeat(230)));
        draw("price", "-hostile", width, true, pane -> {}, row);
    }

    private static void draw(String detector, String state, int width, boolean dark, Consumer<Pane> then)
            throws TimeoutException {
        Row row =
                switch (detector) {
                    case "price" -> Sample.laptop();
                    case "volume" -> Sample.lowDay();
                    case "burst" -> Sample.burst();
                    default -> Sample.cluster();
                };
        draw(detector, state, width, dark, then, row);
    }

    private static void draw(String detector, String state, int width, boolean dark, Consumer<Pane> then, Row row)
            throws TimeoutException {
        Pane pane = onFx(() -> new Pane(Runnable::run));
        pane.found.rows.addAll(Sample.raisedBefore());
        Scene scene = onFx(() -> {
            DetectorModel model = detector.equals("volume")
                    ? SampleTab.of(detector, Sample.saturdays())
                    : SampleTab.of(detector, row);
            pane.model.configured = !state.contains("unconfigured");
            Scene dressed = Pane.dressed(pane.root, width, HEIGHT, dark);
            pane.controller.follow(model);
            model.select(row.key());
            return dressed;
        });
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> scene.snapshot(null));
        then.accept(pane);
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> true);
        long colours = onFx(
                () -> Pictures.write(scene, "detail-" + detector + state + "-" + width + (dark ? "-dark" : "-light")));
        assertThat(colours).isGreaterThan(COLOURS_OF_A_PICTURE);
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come", late);
        }
    }

    private static void fx(Runnable action) {
        onFx(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }
}
