package dev.tillwatch.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** When customers want to buy on a day of the past, those left out whom a planted lull keeps away. */
final class Wishes {

    private final World world;
    private final Draw draw;

    Wishes(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
    }

    List<LocalDateTime> on(LocalDate day) {
        return world.plan().manner().days().variance() == Manner.Days.PLAIN ? plain(day) : hourly(day);
    }

    private List<LocalDateTime> plain(LocalDate day) {
        List<LocalDateTime> wishes = new ArrayList<>();
        int count = draw.poisson(world.rhythm().expected(day));
        for (int i = 0; i < count; i++) {
            addIfComes(world.rhythm().timeOn(day, draw), wishes);
        }
        return wishes;
    }

    private List<LocalDateTime> hourly(LocalDate day) {
        List<LocalDateTime> wishes = new ArrayList<>();
        double[] expected = world.rhythm().expectedHours(day);
        for (int hour = 0; hour < expected.length; hour++) {
            double surge = world.trouble().disturbances().surge(day.atTime(hour, 0));
            int count = world.rhythm().count(expected[hour] * surge, draw);
            for (int i = 0; i < count; i++) {
                addIfComes(day.atTime(hour, draw.between(0, 59), draw.between(0, 59)), wishes);
            }
        }
        return wishes;
    }

    private void addIfComes(LocalDateTime at, List<LocalDateTime> wishes) {
        if (world.trouble().disturbances().comes(at, draw)) {
            wishes.add(at);
        }
    }
}
