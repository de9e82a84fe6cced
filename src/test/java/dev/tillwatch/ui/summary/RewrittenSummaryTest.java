package dev.tillwatch.ui.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.ui.detail.FakeExplainer;
import dev.tillwatch.ui.detail.Sample;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** When a model is asked to tell the shift in its own words, and when they stand in place of the facts'. */
class RewrittenSummaryTest extends SummaryFixture {

    @Start
    void start(Stage stage) {
        open();
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
}
