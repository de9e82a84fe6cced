package dev.tillwatch.ui.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.ui.detail.FakeExplainer;
import dev.tillwatch.ui.detail.Pane;
import dev.tillwatch.ui.detail.Pictures;
import dev.tillwatch.ui.detail.Sample;
import dev.tillwatch.ui.detail.TestClock;
import dev.tillwatch.ui.detector.DetectorModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What an analyst sees and does in the narrative pane. */
@ExtendWith(ApplicationExtension.class)
@NullUnmarked // the toolkit's thread sets the fields before each test
class SummaryControllerTest {

    private static final double WIDE = 1300;

    private final FakeExplainer model = new FakeExplainer();
    private volatile Duration unasked = Duration.ofMinutes(15);
    private final TestClock clock = new TestClock();
    private final AtomicReference<String> gone = new AtomicReference<>("");
    private List<DetectorModel> tabs;
    private SummaryController controller;
    private Parent root;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model.configured = false;
        tabs = List.of(
                Sample.model("price", Sample.laptop()),
                Sample.model("volume", Sample.saturdays()),
                Sample.model("burst", Sample.burst()),
                Sample.model("failed", Sample.cluster()));
        build(WIDE, true);
    }

    private void build(double width, boolean dark) {
        controller = new SummaryController(
                new ShiftModel(tabs),
                new Rewriting(model, Executors.newVirtualThreadPerTaskExecutor(), clock, () -> unasked),
                (detector, row) ->
                        gone.set(detector + " " + row.map(AnomalyKey::id).orElse("-")),
                "IST");
        root = Pane.load("/fxml/summary.fxml", controller);
        scene = Pane.dressed(root, width, SummaryController.OPEN_HEIGHT, dark);
    }

    @Test
    void tellsTheShiftOverAllTabsFromFacts() {
        assertThat(told())
                .contains("1 sale")
                .contains("Laptop")
                .contains("1 burst")
                .contains("₹1,40,000.00");
        assertThat(text("#summary-as-of")).isEqualTo("as of 16:42 IST");
    }

    @Test
    void tellsWhatIsNewOnlyAtRestAndAfterAWhile() {
        String before = told();
        onFx(() -> {
            Sample.put(tabs.get(0), Sample.price(748299, "Monitor", Sample.DAVID));
            return true;
        });
        assertThat(told()).isEqualTo(before);
        assertThat(text("#summary-as-of")).endsWith("1 anomaly newer");
        clock.forward(SummaryController.UNASKED);
        onFx(() -> {
            Sample.put(tabs.get(0));
            return true;
        });
        assertThat(told()).contains("2 sales");
        assertThat(text("#summary-as-of")).isEqualTo("as of 16:42 IST");
    }

    @Test
    void tellsAnewAtOnceWhenAsked() {
        onFx(() -> {
            Sample.put(tabs.get(0), Sample.price(748299, "Monitor", Sample.DAVID));
            return true;
        });
        click("#summary-refresh");
        assertThat(told()).contains("2 sales");
    }

    @Test
    void aFailingModelIsAskedAgainByItselfWhenItsTimeHasComeAndNotBefore() {
        whole();
        model.configured = true;
        click("#summary-refresh");
        Explainer.Listener first = rewriting();
        model.closedUntil = Optional.of(clock.instant().plusSeconds(40));
        first.failed("It is away and asked again from 14:32:10 on.");
        until(() -> text("#summary-remark").contains("asked again from 14:32:10"));

        clock.forward(Duration.ofSeconds(39));
        put(748299, "Monitor");
        assertThat(model.rewrites).hasSize(1);
        assertThat(told()).contains("2 sales");
        assertThat(text("#summary-remark")).contains("asked again from 14:32:10");

        clock.forward(Duration.ofSeconds(16));
        model.closedUntil = Optional.empty();
        put(748300, "Tablet");
        until(() -> model.rewrites.size() == 2);
    }

    @Test
    void asksByItselfAtTheChosenIntervalAndOneAtATime() {
        whole();
        model.configured = true;
        click("#summary-refresh");
        answered("The first telling.");
        put(748299, "Monitor");
        clock.forward(unasked.minusSeconds(1));
        put(748300, "Tablet");
        assertThat(model.rewrites).hasSize(1);
        assertThat(told()).isEqualTo("The first telling.");
        assertThat(text("#summary-as-of")).endsWith("2 anomalies newer");

        clock.forward(Duration.ofSeconds(1));
        put(748301, "Lamp");
        until(() -> model.rewrites.size() == 2);
        clock.forward(unasked.multipliedBy(2));
        put(748302, "Desk");
        assertThat(model.rewrites).as("the call before still runs").hasSize(2);
    }

    @Test
    void neverAsksByItselfWhereThatIsChosen() {
        unasked = Duration.ZERO;
        whole();
        model.configured = true;
        clock.forward(Duration.ofHours(2));
        put(748299, "Monitor");
        assertThat(told()).contains("2 sales");
        assertThat(model.rewrites).isEmpty();

        click("#summary-refresh");
        answered("Told when asked.");
        clock.forward(Duration.ofHours(2));
        put(748300, "Tablet");
        assertThat(told()).isEqualTo("Told when asked.");
        assertThat(text("#summary-as-of")).endsWith("1 anomaly newer");
        unasked = Duration.ofMinutes(5);
        put(748301, "Lamp");
        until(() -> model.rewrites.size() == 2);
    }

    private void whole() {
        HistoryProgress whole = new HistoryProgress(1, 1, true, Sample.NOW.minusDays(1));
        Sweep sweep = new Sweep(Sample.NOW, Map.of(), Map.of(), whole, 1, 1, Coverage.NONE);
        onFx(() -> {
            tabs.forEach(tab -> tab.accept(sweep));
            return true;
        });
    }

    private void answered(String words) {
        Explainer.Listener listener = rewriting();
        listener.statement(FakeExplainer.plain(words));
        listener.finished();
        until(() -> told().equals(words));
    }

    @Test
    void saysThatAnAnswerWasKept() {
        model.configured = true;
        click("#summary-refresh");
        Explainer.Listener listener = rewriting();
        listener.kept(clock.instant());
        listener.statement(FakeExplainer.plain("All quiet."));
        listener.finished();
        until(() -> text("#summary-remark").contains("to the same facts, nothing sent"));
    }

    private void put(long id, String product) {
        onFx(() -> {
            Sample.put(tabs.get(0), Sample.price(id, product, Sample.DAVID));
            return true;
        });
    }

    @Test
    void putsTheModelsWordsInPlaceOnceEveryOneIsChecked() {
        String facts = told();
        model.configured = true;
        click("#summary-refresh");
        Explainer.Listener listener = rewriting();
        listener.statement(new Statement(Statement.Kind.OBSERVATION, Prose.of("The model tells it so.")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(told()).isEqualTo(facts);
        listener.finished();
        until(() -> told().equals("The model tells it so."));
        assertThat(text("#summary-remark")).isEqualTo("1 of 1 statement checked");
        click("#summary-wording");
        assertThat(told()).isEqualTo(facts);
        click("#summary-wording");
        assertThat(told()).isEqualTo("The model tells it so.");
    }

    @Test
    void keepsTheFactsWordsWhenAStatementIsWithheldOrTheModelFails() {
        String facts = told();
        model.configured = true;
        click("#summary-refresh");
        Explainer.Listener first = rewriting();
        first.statement(new Statement(Statement.Kind.OBSERVATION, Prose.of("Half of it.")));
        first.withheld(Withheld.NONE.and("digit"));
        first.finished();
        until(() -> text("#summary-remark").equals("in the facts' words: only 1 of 2 statements passed the checks"));
        assertThat(told()).isEqualTo(facts);
        model.rewrites.clear();
        click("#summary-refresh");
        rewriting().failed("The model's server is busy.");
        until(() -> text("#summary-remark").equals("in the facts' words: The model's server is busy."));
        assertThat(told()).isEqualTo(facts);
    }

    @Test
    void goesWhereAFigureComesFrom() {
        choose("Laptop");
        assertThat(gone.get()).isEqualTo("price " + Sample.LAPTOP_SALE);
        choose("1 burst");
        assertThat(gone.get()).isEqualTo("burst -");
        choose("Sat 6 Sep");
        assertThat(gone.get()).isEqualTo("volume " + Sample.TODAY.minusDays(10));
    }

    @Test
    void isOneLineInANarrowWindowAndOnDemand() {
        onFx(() -> {
            build(700, true);
            return true;
        });
        assertThat(node("#summary-line").isVisible()).isTrue();
        assertThat(text("#summary-line")).startsWith("Since ");
        assertThat(root.prefHeight(-1)).isEqualTo(SummaryController.FOLDED_HEIGHT);
        onFx(() -> {
            controller.open().set(true);
            return true;
        });
        assertThat(root.prefHeight(-1)).isEqualTo(SummaryController.OPEN_HEIGHT);
        assertThat(node("#summary-line").isVisible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"920, true", "920, false", "676, false"})
    void drawsThePane(int width, boolean dark) {
        long colours = onFx(() -> {
            build(width, dark);
            controller.open().set(width > 700);
            return Pictures.write(scene, "summary-" + width + (dark ? "-dark" : "-light"));
        });
        assertThat(colours).isGreaterThan(20);
    }

    private void choose(String words) {
        onFx(() -> {
            root.applyCss();
            root.layout();
            Node figure = root.lookupAll(".fig").stream()
                    .filter(label -> ((Label) label).getText().equals(words))
                    .findFirst()
                    .orElseThrow();
            figure.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });
    }

    private Explainer.Listener rewriting() {
        until(() -> !model.rewrites.isEmpty());
        return model.rewrites.getFirst();
    }

    private String told() {
        return onFx(() ->
                Optional.ofNullable(node("#summary-prose").getAccessibleText()).orElse(""));
    }

    private void click(String id) {
        onFx(() -> {
            ((Button) node(id)).fire();
            return true;
        });
    }

    private String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    private Node node(String id) {
        // The body is looked up through its content: a scroll pane that was never laid out has no skin.
        Node found = root.lookup(id);
        if (found == null) {
            onFx(() -> {
                root.applyCss();
                root.layout();
                return true;
            });
            found = root.lookup(id);
        }
        if (found == null) {
            throw new AssertionError("no node " + id);
        }
        return found;
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come", late);
        }
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }
}
