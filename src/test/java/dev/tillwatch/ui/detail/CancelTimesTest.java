package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.explain.llm.AnswerCache;
import dev.tillwatch.explain.llm.Gate;
import dev.tillwatch.explain.llm.Limits;
import dev.tillwatch.explain.llm.LlmExplainer;
import dev.tillwatch.explain.llm.Means;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.ui.detector.Aside;
import dev.tillwatch.ui.detector.DetectorModel;
import dev.tillwatch.ui.explain.Answer;
import dev.tillwatch.usual.EarlierRows;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Esc at any moment of a request: one end, the server sees the close, the facts stay; how soon is printed. */
@ExtendWith(ApplicationExtension.class)
@NullUnmarked // the toolkit's thread sets the fields before each test
class CancelTimesTest {

    private static final int CANCELS_EACH = 60;
    private static final long PATIENCE_SECONDS = 60;

    /** A cancel comes at most so long after the moment it is meant for. */
    private static final Duration LATEST = Duration.ofMillis(20);

    private static final Timings TIMINGS = new Timings("Esc during a request");

    private final Random random = new Random(11);
    private final NotedRequests noted = new NotedRequests();
    private CancelledModel server;
    private DetectorModel model;
    private Explanations explanations;
    private DetailController controller;
    private Parent root;

    @Start
    void start(Stage stage) {
        model = SampleTab.of("price", Sample.laptop());
    }

    @BeforeEach
    void begin() {
        server = new CancelledModel();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @AfterAll
    static void print() {
        TIMINGS.print();
    }

    @ParameterizedTest
    @EnumSource
    void escEndsIt(CancelledModel.Moment moment) {
        onFx(() -> build(server.at(moment)));
        for (int i = 0; i < CANCELS_EACH; i++) {
            cancelOnce(moment);
        }
        assertThat(noted.endedMoreThanOnce()).isEmpty();
        assertThat(noted.open()).isZero();
        assertThat(server.connectedLate()).isZero();
        if (moment != CancelledModel.Moment.ANY) {
            assertThat(noted.sent()).isEqualTo(CANCELS_EACH);
        }
    }

    private boolean build(ModelEndpoint endpoint) {
        Means means = new Means(Limits.USUAL, Gate.open(), noted, AnswerCache.usual(InstantSource.system()));
        explanations = new Explanations(
                new LlmExplainer(endpoint, () -> Sample.TODAY, means),
                Executors.newVirtualThreadPerTaskExecutor(),
                InstantSource.system());
        controller = new DetailController(readers(), explanations, new Wording(), "");
        root = Pane.load("/fxml/detail.fxml", controller);
        Scene scene = Pane.dressed(root, 520, 900, true);
        scene.getRoot().applyCss();
        controller.follow(model);
        model.select(Sample.laptop().key());
        return true;
    }

    private static Readers readers() {
        return new Readers(
                new BehindReader(new FakeShop(), Runnable::run),
                new EarlierReader(
                        new EarlierRows(new FoundInMemory(), SampleFactory.all(), () -> true), Aside.AT_ONCE));
    }

    private void cancelOnce(CancelledModel.Moment moment) {
        int before = noted.ended();
        server.expect();
        onFx(() -> {
            controller.explain();
            return true;
        });
        if (moment == CancelledModel.Moment.CONNECTING) {
            until("the request is on its way", () -> noted.open() == 1);
        } else if (moment != CancelledModel.Moment.ANY) {
            server.awaitMoment();
        }
        if (moment.spoke()) {
            until("the sentence stands", () -> onFx(() -> statements().size() == 1));
        }
        LockSupport.parkNanos(random.nextLong(LATEST.toNanos()));
        long pressed = onFx(this::pressEsc);
        // before the request has left there is nothing to end but the task
        until("the call has ended", () -> noted.open() == 0);
        if (noted.ended() > before) {
            TIMINGS.add(moment.words + ": the call has ended", noted.lastEnd() - pressed);
        }
        if (moment.answered()) {
            TIMINGS.add(moment.words + ": the server saw it", server.awaitClose() - pressed);
        }
        assertThat(state()).isEqualTo(Answer.State.CANCELLED);
        assertThat(root.lookup("#why").getAccessibleText()).contains("₹500.00");
        if (moment.spoke()) {
            assertThat(onFx(this::statements)).hasSize(1);
        }
    }

    /** When the key arrived; the window is free when its handler returns. */
    private long pressEsc() {
        long pressed = System.nanoTime();
        root.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        TIMINGS.add("the window is free", System.nanoTime() - pressed);
        return pressed;
    }

    private List<Statement> statements() {
        return explanations.of(Sample.laptop().key()).orElseThrow().statements();
    }

    private Answer.State state() {
        return onFx(() -> explanations.of(Sample.laptop().key()).orElseThrow().state());
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come: " + what, late);
        }
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, action);
    }
}
