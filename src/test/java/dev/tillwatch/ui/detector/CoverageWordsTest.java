package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageWordsTest {

    private static final LocalDateTime NOW = MadeUp.NOW;
    private static final LocalDateTime BEGUN = NOW.minusMinutes(2);
    private static final Coverage LIVE = Coverage.NONE.with(new Coverage.Span(BEGUN, NOW));

    @Test
    void nothingIsClaimedBeforeTheFirstPoll() {
        CoverageWords words = words(Coverage.NONE, false);

        assertThat(words.nothingFound()).isEqualTo("The shop is being read.");
        assertThat(words.lines()).containsExactly("Nothing is scanned yet");
        assertThat(words.at(NOW)).isEqualTo("Nothing is scanned yet");
    }

    @Test
    void aMomentIsSaidToBeScannedOrNotYet() {
        Coverage loading = LIVE.with(new Coverage.Span(NOW.minusDays(400), NOW.minusDays(100)));
        CoverageWords words = words(loading, false);

        assertThat(words.at(NOW.minusDays(200))).isEqualTo("Scanned: Mon 12 Aug 2024 to 08 Jun 16:42");
        assertThat(words.at(NOW.minusDays(1))).isEqualTo("Not scanned yet: 08 Jun 16:42 to 16:40:58");
        assertThat(words.at(NOW.minusSeconds(1))).isEqualTo("Scanned: 16:40:58 to 16:42:58");
        assertThat(words.at(NOW.plusMinutes(1))).isEqualTo("Not scanned yet: after 16:42:58");
        assertThat(words.lines())
                .containsExactly(
                        "Scanned: Mon 12 Aug 2024 to 08 Jun 16:42, 16:40:58 to 16:42:58",
                        "Not scanned yet: 08 Jun 16:42 to 16:40:58");
    }

    @Test
    void beyondTheLookBackNothingIsStillToCome() {
        assertThat(words(LIVE, false).at(NOW.minusDays(1))).isEqualTo("Not scanned yet: before 16:40:58");

        Coverage all = LIVE.with(new Coverage.Span(NOW.minusDays(400), BEGUN));
        assertThat(words(all, true).at(NOW.minusDays(401)))
                .isEqualTo("Not scanned, beyond the look-back: before Mon 12 Aug 2024");
        assertThat(words(all, true).lines()).containsExactly("Scanned: Mon 12 Aug 2024 to 16:42:58");
    }

    private static CoverageWords words(Coverage coverage, boolean complete) {
        Reach reach = new Reach();
        HistoryProgress history = new HistoryProgress(complete ? 4 : 1, 4, complete, null);
        reach.scanned(new Sweep(NOW, Map.of(), Map.of(), history, 0, 0, coverage));
        return new CoverageWords(reach, NOW.toLocalDate());
    }
}
