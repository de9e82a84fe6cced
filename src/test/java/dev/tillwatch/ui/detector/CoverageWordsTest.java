package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.monitor.Upkeep;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageWordsTest {

    private static final LocalDateTime NOW = MadeUp.NOW;
    private static final LocalDateTime BEGUN = NOW.minusMinutes(2);
    private static final Coverage LIVE =
            Coverage.NONE.of(NOW.minusDays(400), List.of()).with(new Coverage.Span(BEGUN, NOW));

    @Test
    void nothingIsClaimedBeforeTheFirstPoll() {
        CoverageWords words = words(Coverage.NONE, false);

        assertThat(words.nothingFound()).isEqualTo("The shop is being read.");
        assertThat(words.lines()).containsExactly("Nothing is scanned yet");
        assertThat(words.at(NOW)).containsExactly("Nothing is scanned yet");
    }

    @Test
    void aMomentIsSaidToBeScannedOrNotYet() {
        Coverage loading = LIVE.with(new Coverage.Span(NOW.minusDays(400), NOW.minusDays(100)));
        CoverageWords words = words(loading, false);

        assertThat(words.at(NOW.minusDays(200))).containsExactly("Scanned: Mon 12 Aug 2024 to 08 Jun 16:42");
        assertThat(words.at(NOW.minusDays(1))).containsExactly("Not scanned yet: 08 Jun 16:42 to 16:40:58");
        assertThat(words.at(NOW.minusSeconds(1))).containsExactly("Scanned: 16:40:58 to 16:42:58");
        assertThat(words.at(NOW.plusMinutes(1))).containsExactly("Not scanned yet: after 16:42:58");
        assertThat(words.lines())
                .containsExactly(
                        "Scanned: Mon 12 Aug 2024 to 08 Jun 16:42, 16:40:58 to 16:42:58",
                        "Not scanned yet: 08 Jun 16:42 to 16:40:58");
    }

    @Test
    void beyondTheLookBackNothingIsStillToCome() {
        assertThat(words(LIVE, false).at(NOW.minusDays(1))).containsExactly("Not scanned yet: before 16:40:58");

        Coverage all = LIVE.with(new Coverage.Span(NOW.minusDays(400), BEGUN));
        assertThat(words(all, true).at(NOW.minusDays(401)))
                .containsExactly("Not scanned, beyond the look-back: before Mon 12 Aug 2024");
        assertThat(words(all, true).lines()).containsExactly("Scanned: Mon 12 Aug 2024 to 16:42:58");
    }

    @Test
    void whatWaitsToBeReadAgainIsNotScanned() {
        Coverage early = Coverage.NONE
                .of(NOW.minusDays(400), List.of())
                .with(new Coverage.Span(NOW.minusDays(400), NOW.minusDays(100)));
        CoverageWords words = words(early, true);

        assertThat(words.lines())
                .containsExactly("Scanned: Mon 12 Aug 2024 to 08 Jun 16:42", "Not scanned yet: after 08 Jun 16:42");
        assertThat(words.nothingFound()).contains("Still being scanned: after 08 Jun 16:42");
    }

    @Test
    void theTransactionsThatWereScannedAreNamed() {
        Coverage loading =
                LIVE.of(NOW.minusDays(400), List.of(new IdRange(1, 20_000), new IdRange(4_000_001, 4_000_010)));

        assertThat(words(loading, false).lines()).contains("Transactions by id: 1 to 20,000, 40,00,001 to 40,00,010");
        assertThat(words(loading, false).at(NOW)).hasSize(2).last().asString().startsWith("Transactions by id: 1 to");
    }

    @Test
    void ofADetectorThatFailedNothingIsStillToCome() {
        Reach reach = new Reach();
        HistoryProgress history = new HistoryProgress(4, 4, true, null);
        Coverage then = LIVE.with(new Coverage.Span(NOW.minusDays(400), BEGUN));
        LocalDateTime later = NOW.plusHours(1);
        Map<String, String> failures = Map.of("price", "It failed.");
        reach.scanned(
                new Sweep(
                        later,
                        Map.of(),
                        failures,
                        history,
                        0,
                        0,
                        then.with(new Coverage.Span(NOW, later)),
                        Map.of("price", then),
                        Upkeep.WELL),
                "price");
        reach.read(later);

        assertThat(new CoverageWords(reach, NOW.toLocalDate()).lines())
                .contains("Not scanned, the detector stopped: after 16:42:58");
    }

    private static CoverageWords words(Coverage coverage, boolean complete) {
        Reach reach = new Reach();
        HistoryProgress history = new HistoryProgress(complete ? 4 : 1, 4, complete, null);
        reach.scanned(new Sweep(NOW, Map.of(), Map.of(), history, 0, 0, coverage), "price");
        reach.read(NOW);
        return new CoverageWords(reach, NOW.toLocalDate());
    }
}
