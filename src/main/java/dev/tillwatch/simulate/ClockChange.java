package dev.tillwatch.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Europe's daylight-saving time: in March the clock skips the hour from two, in October it shows that hour twice. */
final class ClockChange {

    private static final int HOUR = 2;

    private ClockChange() {}

    static boolean on(LocalDate day) {
        return isLastSundayOf(day, Month.MARCH) || isLastSundayOf(day, Month.OCTOBER);
    }

    static int lived(LocalDate day, int hour) {
        if (hour != HOUR || !on(day)) {
            return 1;
        }
        return day.getMonth() == Month.MARCH ? 0 : 2;
    }

    /** Orders as they happen: those of the hour shown twice stand one passing after the other. */
    static List<Draft> inOrder(List<Draft> byTime) {
        List<Draft> drafts = new ArrayList<>(byTime.size());
        List<Draft> secondPassing = new ArrayList<>();
        for (Draft draft : byTime) {
            LocalDateTime at = draft.at();
            if (lived(at.toLocalDate(), at.getHour()) == 2) {
                (draft.buyer().id() % 2 == 0 ? drafts : secondPassing).add(draft);
                continue;
            }
            drafts.addAll(secondPassing);
            secondPassing.clear();
            if (lived(at.toLocalDate(), at.getHour()) == 0) {
                drafts.add(draft.at(at.plusHours(1)));
            } else {
                drafts.add(draft);
            }
        }
        drafts.addAll(secondPassing);
        return drafts;
    }

    private static boolean isLastSundayOf(LocalDate day, Month month) {
        return day.getMonth() == month && day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)));
    }
}
