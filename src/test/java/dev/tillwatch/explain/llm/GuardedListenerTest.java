package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import org.junit.jupiter.api.Test;

class GuardedListenerTest {

    private static final Statement SAID = new Statement(Statement.Kind.CHECK, Prose.of("Look again."));

    private final Heard heard = new Heard();
    private final GuardedListener guarded = new GuardedListener(heard);

    @Test
    void letsOneEndingThroughAndNothingAfterIt() {
        guarded.statement(SAID);
        guarded.finished();
        guarded.failed("too late");
        guarded.finished();
        guarded.statement(SAID);
        guarded.withheld(Withheld.NONE.and("digit"));
        assertThat(heard.endings).containsExactly(Heard.FINISHED);
        assertThat(heard.statements).hasSize(1);
        assertThat(heard.withheld).isZero();
        assertThat(guarded.isOver()).isTrue();
    }

    @Test
    void isSilentOnceClosed() {
        guarded.close();
        guarded.statement(SAID);
        guarded.failed("nobody listens");
        assertThat(heard.statements).isEmpty();
        assertThat(heard.endings).isEmpty();
    }
}
