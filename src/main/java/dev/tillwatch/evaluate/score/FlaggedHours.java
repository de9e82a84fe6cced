package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Raised;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The hours that were told to be unusual, and when each was told first. */
record FlaggedHours(TreeMap<LocalDateTime, LocalDateTime> toldAt) {

    /** Two false alarms are one where at most this lies between them. */
    private static final Duration ONE_ALARM = Duration.ofHours(2);

    static FlaggedHours of(List<Raised> alerts) {
        TreeMap<LocalDateTime, LocalDateTime> toldAt = new TreeMap<>();
        for (Raised raised : alerts) {
            for (Raised.Told told : raised.spans()) {
                LocalDateTime hour = told.start().truncatedTo(ChronoUnit.HOURS);
                for (; hour.isBefore(told.end()); hour = hour.plusHours(1)) {
                    toldAt.merge(hour, told.at(), (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        }
        return new FlaggedHours(toldAt);
    }

    /** How many alarms the hours make that satisfy the condition. */
    int alarms(Predicate<LocalDateTime> which) {
        int alarms = 0;
        LocalDateTime end = LocalDateTime.MIN;
        for (Map.Entry<LocalDateTime, LocalDateTime> each : toldAt.entrySet()) {
            LocalDateTime hour = each.getKey();
            if (which.test(hour)) {
                alarms += end.equals(LocalDateTime.MIN) || hour.isAfter(end.plus(ONE_ALARM)) ? 1 : 0;
                end = hour.plusHours(1);
            }
        }
        return alarms;
    }
}
