package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Judges day after day against what level, weekday, day of the month and calendar let expect, and learns from those that
 * are neither unusual nor in the calendar. Six unusual days of one sign are a new level.
 */
final class DayModel {

    /** What is expected of a day: a logarithm with its variance, and the factor of the calendar. */
    record Outlook(LocalDate day, double log, double variance, double unsureLevel, double calendar, boolean learnable) {

        double mean() {
            return Math.exp(log);
        }

        double[] parts() {
            return DayFilter.parts(day);
        }
    }

    /** Days before any is judged. */
    private static final int WARM_UP = 42;
    /** Unusual days of one sign in a row that are a new level. */
    private static final int NEW_LEVEL = 6;

    private static final double NEW_LEVEL_SPREAD = 0.7;
    /** Days after a new level in which the old one may come back. */
    private static final int COMES_BACK = 28;
    /** The day after an unusual one of the same sign needs less. */
    private static final double FOLLOWS = 0.7;
    /** Standard deviations of the band that is drawn. */
    private static final double BAND = 2.6;
    /** How sure a factor of the calendar is: a part of its logarithm, and at least this much. */
    private static final double FACTOR_UNSURE = 0.25;

    private static final double LEAST_UNSURE = 0.05;
    /** Added to a count before its logarithm, so that 0 has one. */
    private static final double HALF = 0.5;

    private final VolumeThresholds thresholds;
    private final ShopCalendar calendar;
    private final DayRun run;
    private Beliefs beliefs;
    /** What was believed before the last new level, as long as it may come back. */
    private @Nullable Beliefs before;

    private int known;
    private int sinceNewLevel;

    DayModel(VolumeThresholds thresholds, ShopCalendar calendar) {
        this.thresholds = thresholds;
        this.calendar = calendar;
        beliefs = new Beliefs();
        run = new DayRun();
    }

    private DayModel(DayModel other) {
        thresholds = other.thresholds;
        calendar = other.calendar;
        beliefs = other.beliefs.copy();
        before = other.before == null ? null : other.before.copy();
        run = other.run.copy();
        known = other.known;
        sinceNewLevel = other.sinceNewLevel;
    }

    DayModel copy() {
        return new DayModel(this);
    }

    /** Orders of an average weekday; 0 where nothing is known. */
    double level() {
        return beliefs.speaking().level();
    }

    boolean warm() {
        return known >= WARM_UP;
    }

    Outlook outlook(LocalDate day) {
        return outlook(day, beliefs.speaking());
    }

    private Outlook outlook(LocalDate day, Belief belief) {
        double[] parts = DayFilter.parts(day);
        boolean changes = calendar.changesVolume(day);
        @Nullable Double factor = changes ? factor(day) : null;
        double log = belief.log(parts) + (factor == null ? 0 : Math.log(factor));
        double unsureLevel = belief.unsure(parts);
        double variance = unsureLevel + belief.own();
        if (factor != null) {
            double unsure = Math.max(LEAST_UNSURE, FACTOR_UNSURE * Math.abs(Math.log(factor)));
            variance += unsure * unsure;
        }
        return new Outlook(day, log, variance, unsureLevel, factor == null ? 1 : factor, !changes);
    }

    private @Nullable Double factor(LocalDate day) {
        double product = 1;
        for (CalendarEntry entry : calendar.entries()) {
            Double factor = entry.factor();
            if (entry.kind() != CalendarEntry.Kind.PRICE_CAMPAIGN
                    && entry.covers(day)
                    && factor != null
                    && factor > 0) {
                product *= factor;
            }
        }
        return product == 1 ? null : product;
    }

    /**
     * Judges the day and learns from it.
     *
     * @param learned what it would have brought without its unusual hours
     */
    DayVerdict close(Outlook morning, JudgedCount counted, double learned) {
        Outlook outlook = comesBack(morning, counted);
        DayVerdict verdict = judge(outlook, counted);
        long count = counted.orders();
        // An unusual day may be a new level: then it is what it is, its unusual hours included.
        double log = Math.log((verdict.unusual() ? (double) count : learned) + HALF);
        DayRun.Held held = new DayRun.Held(outlook, log, verdict.z(), verdict.unusual());
        // The first day of a shop has begun at some hour, and of a look-back too.
        if (known++ == 0) {
            return verdict;
        }
        if (outlook.learnable()) {
            beliefs.compare(outlook.parts(), held.log());
        }
        if (!run.goesOn(verdict.z())) {
            endRun();
        }
        if (warm() && (verdict.unusual() || DayRun.far(verdict.z()))) {
            run.add(held);
            if (run.found().size() >= NEW_LEVEL) {
                newLevel();
            }
        } else {
            learn(held);
        }
        beliefs.each(Belief::nextDay);
        if (before != null) {
            before.each(Belief::nextDay);
            before = ++sinceNewLevel > COMES_BACK ? null : before;
        }
        return verdict;
    }

    /** Where the level before the last new one is back, that is gone back to. */
    private Outlook comesBack(Outlook outlook, JudgedCount count) {
        if (before == null || !judge(outlook, count).unusual()) {
            return outlook;
        }
        Outlook old = outlook(outlook.day(), before.speaking());
        if (Math.abs(CountTail.z((double) count.orders(), old.mean(), old.variance())) > BAND) {
            return outlook;
        }
        beliefs = before;
        before = null;
        run.end();
        return old;
    }

    private void newLevel() {
        before = beliefs.copy();
        sinceNewLevel = 0;
        beliefs.each(belief -> belief.forgetLevel(NEW_LEVEL_SPREAD));
        for (DayRun.Held day : run.end()) {
            if (day.outlook().learnable()) {
                beliefs.each(belief -> belief.takeOver(day.outlook().parts(), day.log()));
            }
        }
    }

    /** A row of days that was nothing is learned from late; one that was something never. */
    private void endRun() {
        boolean nothing = !run.unusual();
        for (DayRun.Held day : run.end()) {
            if (nothing) {
                learn(day);
            }
        }
    }

    private DayVerdict judge(Outlook outlook, JudgedCount counted) {
        double mean = outlook.mean();
        double judged = counted.against(mean);
        double z = CountTail.z(judged, mean, outlook.variance());
        double effect = Math.abs(Math.log((judged + HALF) / (mean + HALF)));
        double together = z;
        double need = thresholds.dayZ(effect);
        if (run.goesOn(z)) {
            together = run.together(z, outlook.unsureLevel() / (outlook.variance() + 1 / (mean + HALF)));
            need *= run.unusual() ? FOLLOWS : 1;
        }
        return verdict(outlook, counted, z, warm() && Math.abs(together) > need && effect > thresholds.dayEffect());
    }

    /** The day as it is expected, before it is over. */
    DayVerdict band(Outlook outlook) {
        return verdict(outlook, JudgedCount.NONE, 0, false);
    }

    private DayVerdict verdict(Outlook outlook, JudgedCount counted, double z, boolean unusual) {
        double mean = outlook.mean();
        Belief belief = beliefs.speaking();
        double reach = BAND * Math.sqrt(outlook.variance() + 1 / (mean + HALF));
        return new DayVerdict(
                outlook.day(),
                counted,
                mean,
                mean * Math.exp(-reach),
                mean * Math.exp(reach),
                z,
                belief.level(),
                belief.weekday(outlook.day()),
                belief.month(outlook.parts()),
                outlook.calendar(),
                warm(),
                unusual);
    }

    private void learn(DayRun.Held day) {
        if (day.outlook().learnable()) {
            beliefs.each(belief -> belief.learn(day.outlook().parts(), day.log()));
        }
    }
}
