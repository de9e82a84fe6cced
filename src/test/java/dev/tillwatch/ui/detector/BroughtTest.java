package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.AnomalyKey;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BroughtTest {

    private static final int MANY = 100_000;

    @Test
    void noMoreThanAWindowIsTakenOneByOneAndNothingIsLost() {
        Brought brought = Brought.of(MadeUp.found(0, MANY));

        assertThat(brought.newest()).hasSize(LiveRows.WINDOW).first().isEqualTo(MadeUp.anomaly(MANY - 1));
        Map<AnomalyKey, ?> beyond = brought.beyond("transaction");
        assertThat(beyond).hasSize(MANY - LiveRows.WINDOW);
        assertThat(beyond.keySet()).first().isEqualTo(MadeUp.key(MANY - LiveRows.WINDOW - 1));
    }

    @Test
    void fewAreAllTaken() {
        Brought brought = Brought.of(MadeUp.found(0, LiveRows.WINDOW));

        assertThat(brought.newest()).hasSize(LiveRows.WINDOW);
        assertThat(brought.beyond("transaction")).isEmpty();
    }
}
