package dev.tillwatch.store;

import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ProbeStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Whether the server's clock is right, and shows the time of the business zone. */
record ClockCheck(Clock business) implements ShopCheck {

    private static final Texts TEXTS = Texts.of("feed");

    /** Clocks that are set by the network differ by less than a second; the detectors judge by the minute. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final String NOW = Sql.select("NOW(), UTC_TIMESTAMP(), @@session.time_zone, @@system_time_zone");

    /** What the server's clock shows, in UTC too, and how its zone is called. */
    private record Shown(LocalDateTime now, LocalDateTime utc, String zone, String systemZone) {

        static Shown read(ResultSet row) throws SQLException {
            return new Shown(
                    row.getObject(1, LocalDateTime.class),
                    row.getObject(2, LocalDateTime.class),
                    String.valueOf(row.getString(3)),
                    String.valueOf(row.getString(4)));
        }

        /** A zone that can be set; null where the operating system has one that it does not name in full. */
        @Nullable
        String settable() {
            String name = zone.equals("SYSTEM") ? systemZone : zone;
            if (name.equals("UTC") || !zone.equals("SYSTEM")) {
                try {
                    return ZoneId.of(name).getId();
                } catch (DateTimeException unknown) {
                    return null;
                }
            }
            return null;
        }
    }

    @Override
    public String title() {
        return TEXTS.get("probe.clock");
    }

    @Override
    public boolean needsTables() {
        return false;
    }

    @Override
    public ProbeStep look(ShopSession session) throws SQLException {
        Shown server = session.list(NOW, Shown::read).getFirst();
        Duration ahead = Duration.between(LocalDateTime.ofInstant(business.instant(), ZoneOffset.UTC), server.utc);
        if (ahead.abs().compareTo(TOLERANCE) > 0) {
            return ProbeStep.warning(
                    title(),
                    Times.clock(server.now),
                    TEXTS.get(
                            ahead.isNegative() ? "probe.clock.behind" : "probe.clock.ahead",
                            Times.duration(ahead.abs().toSeconds())),
                    null);
        }
        LocalDateTime expected = LocalDateTime.now(business);
        String zone = business.getZone().getId();
        if (Duration.between(expected, server.now).abs().compareTo(TOLERANCE) <= 0) {
            return ProbeStep.passed(title(), TEXTS.get("probe.clock.figure", Times.clock(server.now), zone));
        }
        String settable = server.settable();
        return ProbeStep.warning(
                title(),
                Times.clock(server.now),
                TEXTS.get("probe.clock.meaning", Times.clock(server.now), Times.clock(expected), zone),
                settable == null ? null : "TILLWATCH_ZONE=" + settable);
    }
}
