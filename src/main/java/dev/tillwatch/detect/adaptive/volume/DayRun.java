package dev.tillwatch.detect.adaptive.volume;

import java.util.ArrayList;
import java.util.List;

/**
 * The last days in a row that lay far on one side of their expectation: together they may be unusual where each alone is
 * not, and until the row ends nothing is learned from them.
 */
final class DayRun {

    /** Beyond this many standard deviations a day belongs to a row. */
    private static final double FAR = 1.5;
    /** Most days that are judged together. */
    private static final int TOGETHER = 5;

    /** Together they need more: they are judged in several ways. */
    private static final double STRICTER = 1.12;

    /** A day of the row. */
    record Held(DayModel.Outlook outlook, double log, double z, boolean unusual) {}

    private final List<Held> days;
    private int sign;

    DayRun() {
        days = new ArrayList<>();
    }

    private DayRun(DayRun other) {
        days = new ArrayList<>(other.days);
        sign = other.sign;
    }

    DayRun copy() {
        return new DayRun(this);
    }

    static boolean far(double z) {
        return Math.abs(z) > FAR;
    }

    boolean goesOn(double z) {
        return far(z) && !days.isEmpty() && Math.signum(z) == sign;
    }

    boolean unusual() {
        return days.stream().anyMatch(Held::unusual);
    }

    /** The days that were found unusual. */
    List<Held> found() {
        return days.stream().filter(Held::unusual).toList();
    }

    void add(Held day) {
        if (days.isEmpty()) {
            sign = (int) Math.signum(day.z);
        }
        days.add(day);
    }

    /** The row is over: what it held. */
    List<Held> end() {
        List<Held> held = List.copyOf(days);
        days.clear();
        return held;
    }

    /**
     * The strongest of this day alone and with those before it that were not unusual by themselves, in standard deviations;
     * what is not known of the level is wrong for all of them alike.
     *
     * @param alike the part of the variance that is
     */
    double together(double z, double alike) {
        double strongest = z;
        double sum = z;
        for (int before = 1; before < TOGETHER && before <= days.size(); before++) {
            Held day = days.get(days.size() - before);
            if (day.unusual) {
                break;
            }
            sum += day.z;
            int count = before + 1;
            double joint = sum / Math.sqrt(count * (1 + (count - 1) * alike));
            strongest = Math.abs(joint) > STRICTER * Math.abs(strongest) ? joint / STRICTER : strongest;
        }
        return strongest;
    }
}
