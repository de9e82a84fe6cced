package dev.tillwatch.simulate;

import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.LabelledShop;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.SimulatedShops;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well unusual days could be told at best: by someone who knows what each day was to bring before its own noise, with
 * the limits that do best in the end. Arguments: usual or other, the first and the last seed.
 */
final class DayOracle {

    private static final int WARM_UP = 56;
    private static final int ROW = 5;
    private static final double DAY_NOISE = 0.05;
    private static final double[] ROWS = {2.5, 3, 3.5, 4, 99};

    /** A day beside its truth, in standard deviations: alone, and the most unusual row of five days that it is in. */
    private record Day(double alone, double row, boolean unusual) {}

    /** From when on a day is flagged. */
    private record Limits(double low, double high, double row) {

        boolean flag(Day day) {
            return day.alone < -low || day.alone > high || (day.row < -row && day.alone < 0);
        }
    }

    private DayOracle() {}

    public static void main(String[] args) {
        List<List<Day>> shops = new ArrayList<>();
        for (long seed = Long.parseLong(args[1]); seed <= Long.parseLong(args[2]); seed++) {
            boolean other = "other".equals(args[0]);
            ShopPlan plan = other ? ShopPlan.other(seed) : ShopPlan.usual(seed);
            shops.add(days(plan, other ? SimulatedShops.other(seed) : SimulatedShops.usual(seed)));
        }
        double best = 0;
        for (double low = 1; low <= 4.5; low += 0.1) {
            for (double high = 1; high <= 4.5; high += 0.1) {
                for (double row : ROWS) {
                    Limits limits = new Limits(low, high, row);
                    double mean = shops.stream()
                            .mapToDouble(days -> f1(days, limits))
                            .average()
                            .orElse(0);
                    best = Math.max(best, mean);
                }
            }
        }
        PrintStream out = System.out;
        out.printf("%s shop, seeds %s to %s: at best a mean F1 of %.3f%n", args[0], args[1], args[2], best);
    }

    private static double f1(List<Day> days, Limits limits) {
        double right = 0;
        double told = 0;
        double planted = 0;
        for (Day day : days) {
            boolean flagged = limits.flag(day);
            told += flagged ? 1 : 0;
            planted += day.unusual ? 1 : 0;
            right += flagged && day.unusual ? 1 : 0;
        }
        return 2 * right / Math.max(1, told + planted);
    }

    private static List<Day> days(ShopPlan plan, LabelledShop shop) {
        NavigableMap<LocalDate, Double> counts = customers(shop);
        Set<LocalDate> unusual = days(shop, false);
        Set<LocalDate> neither = days(shop, true);
        Map<LocalDate, Double> truth = truth(plan, counts.keySet());
        List<LocalDate> ordinary = counts.keySet().stream()
                .filter(day -> !unusual.contains(day) && !neither.contains(day))
                .toList();
        double each = ordinary.stream()
                .mapToDouble(day -> counts.getOrDefault(day, 0.0) / truth.getOrDefault(day, 1.0))
                .sorted()
                .skip(ordinary.size() / 2)
                .findFirst()
                .orElse(1);
        Map<LocalDate, Double> apart = new HashMap<>();
        counts.forEach(
                (day, count) -> apart.put(day, Math.sqrt(count) - Math.sqrt(each * truth.getOrDefault(day, 1.0))));
        double spread = Math.sqrt(ordinary.stream()
                .mapToDouble(day -> Math.pow(apart.getOrDefault(day, 0.0), 2))
                .average()
                .orElse(1));
        List<Day> days = new ArrayList<>();
        for (LocalDate day : counts.tailMap(counts.firstKey().plusDays(WARM_UP)).keySet()) {
            if (!neither.contains(day)) {
                double alone = apart.getOrDefault(day, 0.0);
                days.add(new Day(alone / spread, row(day, apart) / spread, unusual.contains(day)));
            }
        }
        return days;
    }

    private static double row(LocalDate day, Map<LocalDate, Double> apart) {
        double lowest = 0;
        for (int before = 0; before < ROW; before++) {
            double sum = 0;
            for (int i = 0; i < ROW; i++) {
                sum += apart.getOrDefault(day.plusDays(i - (long) before), 0.0);
            }
            lowest = Math.min(lowest, sum / Math.sqrt(ROW));
        }
        return lowest;
    }

    /** Each customer once an hour, as a day's sum. */
    private static NavigableMap<LocalDate, Double> customers(LabelledShop shop) {
        Map<LocalDateTime, Set<Long>> hours = new HashMap<>();
        for (LabelledSale sale : shop.sales()) {
            LocalDateTime at = sale.transaction().at();
            if (at != null) {
                hours.computeIfAbsent(at.truncatedTo(ChronoUnit.HOURS), hour -> new HashSet<>())
                        .add(sale.transaction().customer().id());
            }
        }
        NavigableMap<LocalDate, Double> days = new TreeMap<>();
        hours.forEach((hour, customers) -> days.merge(hour.toLocalDate(), (double) customers.size(), Double::sum));
        return days;
    }

    private static Set<LocalDate> days(LabelledShop shop, boolean ofHours) {
        Set<LocalDate> days = new HashSet<>();
        for (PlantedEvent event : shop.events()) {
            if (event.detector().equals("volume") && event.kind().endsWith("_hours") == ofHours) {
                LocalDate last = event.end().minusSeconds(1).toLocalDate();
                event.start().toLocalDate().datesUntil(last.plusDays(1)).forEach(days::add);
            }
        }
        return days;
    }

    /** What each day was to bring without its noise, as one who knows the calendar expects it. */
    private static Map<LocalDate, Double> truth(ShopPlan plan, Set<LocalDate> days) {
        World world = World.of(plan);
        Draw noise = new Draw(plan.seed()).fork("rhythm");
        double spread = DAY_NOISE * Math.sqrt(Math.max(1, plan.manner().days().variance()));
        Map<LocalDate, Double> truth = new HashMap<>();
        for (LocalDate day : days) {
            Seasons seasons = world.rhythm().seasons();
            double hidden = seasons.calendar().changesVolume(day) ? 1 : seasons.factor(day);
            double own = Math.exp(spread * noise.fork("day " + day).gaussian());
            truth.put(day, world.rhythm().expected(day) / own / hidden);
        }
        return truth;
    }
}
