package dev.tillwatch.app.bench.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {

    private final Figures figures = new Figures((measure, value) -> {});
    private final Guard guard = new Guard(figures);

    @Test
    void aPartThatFailsKeepsWhatItHadMeasuredAndTheOthersGoOn() throws Exception {
        boolean done = guard.run(List.of(Measure.POLL_0, Measure.POLL_100), () -> {
            figures.put(Measure.POLL_0, 5);
            throw new IllegalStateException("the line broke");
        });
        guard.run(List.of(Measure.WRITER), () -> figures.put(Measure.WRITER, 1));

        assertThat(done).isFalse();
        assertThat(figures.of(Measure.POLL_0)).contains(5.0);
        assertThat(figures.reason(Measure.POLL_0)).isEmpty();
        assertThat(figures.reason(Measure.POLL_100)).contains("its part failed: the line broke");
        assertThat(figures.of(Measure.WRITER)).contains(1.0);
        assertThat(guard.isWhole()).isFalse();
    }

    @Test
    void anErrorIsAFailureLikeAnother() throws Exception {
        guard.run(List.of(Measure.FX_P99), () -> {
            throw new NoClassDefFoundError();
        });

        assertThat(figures.reason(Measure.FX_P99)).contains("its part failed: NoClassDefFoundError");
    }

    @Test
    void isWholeWhereNothingFails() throws Exception {
        assertThat(guard.run(List.of(Measure.WRITER), () -> {})).isTrue();
        assertThat(guard.isWhole()).isTrue();
    }

    @Test
    void whoInterruptsEndsAll() {
        assertThatThrownBy(() -> guard.run(List.of(Measure.WRITER), () -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);
    }
}
