package dev.tillwatch.ui;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.HistoryProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

/** Puts the state of the feed into the words of header, banner and status bar. */
final class FeedWords {

    private static final Texts TEXTS = Texts.of("window");
    private static final double MILLIS = 1000;

    /** From here on an age is told in whole units. */
    private static final Duration FINE = Duration.ofSeconds(10);

    private static final long PERCENT = 100;

    private final ZoneId zone;

    FeedWords(ZoneId zone) {
        this.zone = zone;
    }

    /** The first words of the status bar. */
    String state(FeedState state) {
        return switch (state.phase()) {
            case CONNECTING -> TEXTS.get("status.connecting");
            case LIVE -> TEXTS.get("status.connected");
            case QUIET -> TEXTS.get("status.quiet", clock(state.quietSince()));
            case LATE -> TEXTS.get("status.late");
            case STALLED -> TEXTS.get("status.stalled", clock(stalledSince(state)));
            case OFFLINE -> TEXTS.get(state.away() ? "status.offline" : "status.failing", clock(since(state)));
            case PAUSED -> TEXTS.get("status.paused");
        };
    }

    /** The word of the header's indicator. */
    String indicator(FeedState state) {
        return TEXTS.get(
                switch (state.phase()) {
                    case CONNECTING -> "live.connecting";
                    case LIVE, QUIET -> "live.live";
                    case LATE -> "live.late";
                    case STALLED, OFFLINE -> "live.offline";
                    case PAUSED -> "live.paused";
                });
    }

    String polled(FeedState state) {
        return state.last() == null ? "" : TEXTS.get("status.polled", age(state.pollAge()));
    }

    String lag(FeedState state) {
        if (state.last() == null || state.degraded()) {
            return "";
        }
        long millis = state.lag().toMillis();
        return millis < MILLIS ? TEXTS.get("status.lag.ms", millis) : TEXTS.get("status.lag", age(state.lag()));
    }

    String rows(FeedState state) {
        return state.last() == null
                ? ""
                : TEXTS.get("status.rows", Numbers.count(state.last().rowsRead()));
    }

    String scanned(FeedState state) {
        if (state.last() == null) {
            return "";
        }
        return TEXTS.get(
                state.degraded() ? "status.readTo" : "status.scanned",
                Times.clock(state.last().completeTo()));
    }

    String history(FeedState state) {
        HistoryProgress history = state.history();
        if (state.last() == null || history.complete()) {
            return "";
        }
        return TEXTS.get("status.history", (long) (history.fraction() * PERCENT));
    }

    /** That the past or the audit does not get on, which no poll tells. */
    String behind(FeedState state) {
        Instant since = state.upkeep().stalledSince();
        if (since == null) {
            return "";
        }
        return TEXTS.get(state.history().complete() ? "status.audit.stalled" : "status.history.stalled", clock(since));
    }

    /** That nothing is kept for the next start, where something was to be. */
    String record(FeedState state) {
        return state.upkeep().recordKept() ? "" : TEXTS.get("status.record.lost");
    }

    String bannerTitle(FeedState state) {
        if (state.phase() == FeedState.Phase.STALLED) {
            return TEXTS.get("banner.stalled", clock(stalledSince(state)), zoneName());
        }
        return TEXTS.get(state.away() ? "banner.offline" : "banner.failing", clock(since(state)), zoneName());
    }

    /** The cause, and what stays true. */
    String bannerText(FeedState state) {
        String cause = state.outage() == null
                ? TEXTS.get("banner.silent")
                : state.outage().cause();
        String again = TEXTS.get(state.away() ? "banner.again.connected" : "banner.again.polled");
        String stays = state.last() == null
                ? TEXTS.get("banner.nothingYet", again)
                : TEXTS.get("banner.stays", Times.clock(state.last().completeTo()), again);
        return cause + " " + stays;
    }

    /** "Try 3 in 4 s", counted down. */
    String nextTry(FeedState state, Instant now) {
        Outage outage = state.outage();
        if (outage == null) {
            return "";
        }
        long seconds =
                Math.max(0, Math.round(Duration.between(now, outage.nextTry()).toMillis() / MILLIS));
        return seconds == 0
                ? TEXTS.get("banner.trying", outage.attempts() + 1)
                : TEXTS.get("banner.next", outage.attempts() + 1, seconds);
    }

    /** "IST". */
    String zoneName() {
        return Zones.shortName(zone);
    }

    private static Instant since(FeedState state) {
        return state.outage() == null ? Instant.EPOCH : state.outage().since();
    }

    private Instant stalledSince(FeedState state) {
        return state.lastGood();
    }

    private String clock(Instant at) {
        return Times.clock(LocalDateTime.ofInstant(at, zone));
    }

    private static String age(Duration age) {
        return age.compareTo(FINE) < 0
                ? String.format(Locale.ROOT, "%.1f s", age.toMillis() / MILLIS)
                : Times.duration(age.toSeconds());
    }
}
