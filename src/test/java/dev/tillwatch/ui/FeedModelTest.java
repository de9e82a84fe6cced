package dev.tillwatch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.monitor.Upkeep;
import dev.tillwatch.ui.FeedState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedModelTest {

    private Instant now = Instant.parse("2025-09-16T06:30:00Z");
    private final FeedModel feed = new FeedModel(() -> now, () -> now);
    private final FeedWords words = new FeedWords(ZoneId.of("Asia/Kolkata"));

    @Test
    void isConnectingUntilTheFirstPollEnds() {
        assertThat(phase()).isEqualTo(Phase.CONNECTING);
        sweep(10);
        assertThat(phase()).isEqualTo(Phase.LIVE);
    }

    @Test
    void tellsQuietFromLateFromStalled() {
        sweep(10);
        later(4);
        assertThat(phase()).as("no poll for four intervals").isEqualTo(Phase.LATE);
        later(12);
        assertThat(phase()).isEqualTo(Phase.STALLED);
        for (int i = 0; i < 62; i++) {
            later(1);
            sweep(10);
        }
        assertThat(phase()).as("polls succeed, nothing is new").isEqualTo(Phase.QUIET);
        sweep(11);
        assertThat(phase()).isEqualTo(Phase.LIVE);
    }

    @Test
    void anOutageKeepsItsBeginningAndCountsTheTries() {
        sweep(10);
        feed.failed("gone", true, now.plusSeconds(2));
        later(2);
        feed.failed("gone", true, now.plusSeconds(4));
        FeedState state = feed.state().get();
        assertThat(state.phase()).isEqualTo(Phase.OFFLINE);
        assertThat(words.bannerTitle(state)).isEqualTo("Database unreachable since 12:00:00 IST");
        assertThat(words.nextTry(state, now)).isEqualTo("Try 3 in 4 s");
        assertThat(words.bannerText(state))
                .startsWith("gone ")
                .contains("12:00:00")
                .contains("nothing is lost");
        sweep(12);
        assertThat(phase()).isEqualTo(Phase.LIVE);
    }

    @Test
    void aServerThatRefusesIsNotCalledUnreachable() {
        sweep(10);
        feed.failed("refused", false, now.plusSeconds(2));
        FeedState state = feed.state().get();
        assertThat(words.state(state)).isEqualTo("Not polling since 12:00:00");
        assertThat(words.bannerTitle(state)).isEqualTo("Not polling since 12:00:00 IST");
        assertThat(words.bannerText(state)).startsWith("refused ").endsWith("the gap is read when a poll succeeds.");
    }

    @Test
    void whatIsAmissBesideThePollsIsToldQuietly() {
        sweep(10);
        assertThat(words.behind(feed.state().get())).isEmpty();
        assertThat(words.record(feed.state().get())).isEmpty();
        Sweep amiss = new Sweep(
                FakeShop.NOON,
                Map.of(),
                Map.of(),
                new HistoryProgress(4, 4, true, null),
                10,
                10,
                Coverage.NONE,
                Map.of(),
                new Upkeep(now, false));
        feed.swept(amiss, now);
        FeedState state = feed.state().get();
        assertThat(state.phase()).isEqualTo(Phase.LIVE);
        assertThat(words.behind(state)).isEqualTo("late corrections not looked for since 12:00:00");
        assertThat(words.record(state)).isEqualTo("record not kept");
    }

    @Test
    void pausedIsNeitherLateNorStalled() {
        sweep(10);
        feed.pause(true);
        later(600);
        assertThat(phase()).isEqualTo(Phase.PAUSED);
        feed.pause(false);
        assertThat(phase()).isNotIn(Phase.LATE, Phase.STALLED);
    }

    @Test
    void saysHowFarItIs() {
        sweep(1234567);
        later(1);
        FeedState state = feed.state().get();
        assertThat(words.polled(state)).isEqualTo("polled 1.0 s ago");
        assertThat(words.rows(state)).isEqualTo("12,34,567 rows read");
        assertThat(words.scanned(state)).isEqualTo("scanned to 12:00:00");
        assertThat(words.history(state)).isEqualTo("history loading, 25 %");
    }

    private Phase phase() {
        return feed.state().get().phase();
    }

    private void later(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        feed.tick();
    }

    private void sweep(long rows) {
        HistoryProgress history = new HistoryProgress(1, 4, false, null);
        feed.swept(
                new Sweep(FakeShop.NOON, Map.<String, Detection>of(), Map.of(), history, rows, rows, Coverage.NONE),
                now);
    }
}
