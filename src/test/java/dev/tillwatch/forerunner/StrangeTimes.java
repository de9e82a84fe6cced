package dev.tillwatch.forerunner;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who bought when: weeks of trade, minutes with 5, 6 and more of one customer, missing dates, and a day exactly at the average. */
final class StrangeTimes {

    /** An order's customer (an index) and moment. */
    record Visit(int customer, @Nullable LocalDateTime at) {}

    /** The only order of its day, whose total is missing: the day's revenue is not known. */
    static final LocalDateTime UNPAID = LocalDateTime.of(2026, 1, 2, 10, 0);

    private static final LocalDate FIRST = LocalDate.of(2025, 2, 20);
    private static final int DAYS = 60;
    private static final int EVERYDAY_SECONDS = 86_400;
    private static final int[] IN_ONE_MINUTE = {5, 5, 6, 6, 7, 23};

    /** The ends of the calendar, a leap day, and hours that daylight saving leaves out in one zone or another. */
    private static final List<LocalDateTime> ODD = List.of(
            LocalDateTime.of(1000, 1, 1, 0, 0, 0),
            LocalDateTime.of(1969, 12, 31, 23, 59, 59),
            LocalDateTime.of(1970, 1, 1, 0, 0, 0),
            LocalDateTime.of(2024, 2, 29, 12, 0, 0),
            LocalDateTime.of(2025, 3, 30, 2, 30, 0),
            LocalDateTime.of(2025, 3, 9, 2, 30, 0),
            LocalDateTime.of(2038, 1, 19, 3, 14, 8),
            UNPAID,
            LocalDateTime.of(9999, 12, 31, 23, 59, 59));

    private final Random random;
    private final int customers;
    private final List<Visit> visits = new ArrayList<>();

    StrangeTimes(Random random, int customers) {
        this.random = random;
        this.customers = customers;
    }

    List<Visit> draw(int everyday) {
        for (int i = 0; i < everyday; i++) {
            LocalDate day = FIRST.plusDays((int) (DAYS * Math.sqrt(random.nextDouble())));
            LocalDateTime at = day.atStartOfDay().plusSeconds(random.nextInt(EVERYDAY_SECONDS));
            visits.add(new Visit(random.nextInt(customers), random.nextInt(30) == 0 ? null : at));
        }
        for (int size : IN_ONE_MINUTE) {
            for (int times = 0; times < 4; times++) {
                minute(size);
            }
        }
        ODD.forEach(at -> visits.add(new Visit(random.nextInt(customers), at)));
        undatedCrowd();
        tieOneDay();
        return visits;
    }

    /** The first and the last second of the minute are always taken; a neighbour stands just outside. */
    private void minute(int size) {
        int customer = random.nextInt(customers);
        LocalDateTime minute = FIRST.plusDays(random.nextInt(DAYS)).atTime(random.nextInt(24), random.nextInt(60));
        for (int i = 0; i < size; i++) {
            int second = i == 0 ? 0 : i == 1 ? 59 : random.nextInt(60);
            visits.add(new Visit(customer, minute.plusSeconds(second)));
        }
        visits.add(new Visit(customer, minute.plusSeconds(random.nextBoolean() ? 60 : -1)));
    }

    /** More orders of one customer without a date than a minute may hold. */
    private void undatedCrowd() {
        for (int i = 0; i < 9; i++) {
            visits.add(new Visit(0, null));
        }
    }

    /** Adds a day that fills the sum up, and one that then has exactly the average. */
    private void tieOneDay() {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        int all = 0;
        for (Visit visit : visits) {
            LocalDateTime at = visit.at();
            if (at != null) {
                counts.merge(at.toLocalDate(), 1, Integer::sum);
                all++;
            }
        }
        int days = counts.size() + 1;
        int average = all / days + 1;
        addDay(FIRST.plusDays(DAYS + 3), average * days - all);
        addDay(FIRST.plusDays(DAYS + 7), average);
    }

    private void addDay(LocalDate day, int count) {
        for (int i = 0; i < count; i++) {
            LocalDateTime at = day.atStartOfDay().plusSeconds(EVERYDAY_SECONDS * (long) i / count);
            visits.add(new Visit(i % customers, Objects.requireNonNull(at)));
        }
    }
}
