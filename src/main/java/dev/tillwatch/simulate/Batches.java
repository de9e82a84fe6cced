package dev.tillwatch.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Business buyers who place several orders in a row now and then: quick, harmless, and no anomaly. */
final class Batches {

    private static final int SHORTEST_BREAK = 3;
    private static final int LONGEST_BREAK = 25;

    private final World world;
    private final EverydayTrade trade;
    private final Draw draw;
    private final List<Buyer> buyers;
    private final Map<Long, Set<LocalDate>> irregular = new HashMap<>();

    Batches(World world, EverydayTrade trade, Draw draw) {
        this.world = world;
        this.trade = trade;
        this.draw = draw;
        this.buyers = world.batchBuyers();
        if (!world.plan().manner().haste().weekly()) {
            buyers.forEach(buyer -> irregular.put(buyer.id(), irregularDays()));
        }
    }

    List<Draft> on(LocalDate day) {
        Manner.Haste haste = world.plan().manner().haste();
        List<Draft> drafts = new ArrayList<>();
        for (Buyer buyer : buyers) {
            if (isDayOf(buyer, day) && !world.rhythm().seasons().odd(day)) {
                LocalDateTime at = day.atTime(draw.between(10, 12), draw.between(0, 59), draw.between(0, 59));
                int count = draw.between(haste.least(), haste.most());
                for (int i = 0; i < count; i++) {
                    drafts.add(Draft.of(at, buyer, trade.basket(buyer, at)));
                    at = at.plusSeconds(draw.between(haste.shortest(), haste.longest()));
                }
            }
        }
        return drafts;
    }

    private boolean isDayOf(Buyer buyer, LocalDate day) {
        Set<LocalDate> days = irregular.get(buyer.id());
        return days == null ? day.getDayOfWeek() == DayOfWeek.of(1 + (int) (buyer.id() % 5)) : days.contains(day);
    }

    private Set<LocalDate> irregularDays() {
        Set<LocalDate> days = new HashSet<>();
        LocalDate day = world.plan().firstDay().plusDays(draw.between(0, LONGEST_BREAK));
        while (!day.isAfter(world.plan().lastDay())) {
            days.add(day);
            day = day.plusDays(draw.between(SHORTEST_BREAK, LONGEST_BREAK));
        }
        return days;
    }
}
