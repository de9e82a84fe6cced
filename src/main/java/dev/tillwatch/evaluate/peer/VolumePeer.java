package dev.tillwatch.evaluate.peer;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Transaction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges each day and each hour when it closes. A day of the calendar is measured by what the calendar expects of it;
 * where that is not known it is neither judged nor learnt from.
 */
final class VolumePeer extends Peer {

    /** A model of counts and the strength from which a count is unusual. */
    record Limited(CountModel model, double limit) {}

    private final ShopCalendar calendar;
    private final Limited days;
    private final Limited hours;
    private final Map<LocalDateTime, Integer> orders = new HashMap<>();
    private @Nullable LocalDateTime open;

    VolumePeer(ShopCalendar calendar, Limited days, Limited hours) {
        this.calendar = calendar;
        this.days = days;
        this.hours = hours;
    }

    @Override
    void see(Transaction sale, LocalDateTime at, List<Anomaly> found) {
        LocalDateTime hour = at.truncatedTo(ChronoUnit.HOURS);
        if (open == null) {
            open = hour;
        }
        orders.merge(hour, 1, Integer::sum);
    }

    @Override
    void pass(LocalDateTime completeTo, List<Anomaly> found) {
        for (LocalDateTime hour = open;
                hour != null && !hour.plusHours(1).isAfter(completeTo);
                hour = hour.plusHours(1)) {
            open = hour.plusHours(1);
            closeHour(hour, found);
            if (open.toLocalDate().isAfter(hour.toLocalDate())) {
                closeDay(hour.toLocalDate(), found);
            }
        }
    }

    private void closeHour(LocalDateTime hour, List<Anomaly> found) {
        double factor = factor(hour.toLocalDate());
        if (factor > 0) {
            double strength = hours.model().strength(hour, orders.getOrDefault(hour, 0) / factor);
            if (strength > hours.limit()) {
                found.add(PeerRows.hour(hour, PeerRows.score(strength, hours.limit())));
            }
        }
    }

    private void closeDay(LocalDate day, List<Anomaly> found) {
        double count = 0;
        for (LocalDateTime hour = day.atStartOfDay(); hour.toLocalDate().equals(day); hour = hour.plusHours(1)) {
            Integer ofHour = orders.remove(hour);
            count += ofHour == null ? 0 : ofHour;
        }
        double factor = factor(day);
        if (factor > 0) {
            double strength = days.model().strength(day.atStartOfDay(), count / factor);
            if (strength > days.limit()) {
                found.add(PeerRows.day(day, PeerRows.score(strength, days.limit())));
            }
        }
    }

    /** What the calendar expects of the day against an ordinary one; 0 where it does not say. */
    private double factor(LocalDate day) {
        if (!calendar.changesVolume(day)) {
            return 1;
        }
        for (CalendarEntry entry : calendar.entries()) {
            if (entry.covers(day) && entry.factor() != null) {
                return entry.factor();
            }
        }
        return 0;
    }
}
