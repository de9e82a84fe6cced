package dev.tillwatch.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Business buyers who place several orders in a row on their own weekday: quick, harmless, and no anomaly. */
final class Batches {

    private static final int BUYERS = 3;

    private final EverydayTrade trade;
    private final Draw draw;
    private final List<Buyer> buyers;

    Batches(World world, EverydayTrade trade, Draw draw) {
        this.trade = trade;
        this.draw = draw;
        this.buyers = world.buyers().all().stream()
                .filter(Buyer::business)
                .limit(BUYERS)
                .toList();
    }

    List<Draft> on(LocalDate day) {
        List<Draft> drafts = new ArrayList<>();
        for (Buyer buyer : buyers) {
            if (day.getDayOfWeek() == DayOfWeek.of(1 + (int) (buyer.id() % 5))) {
                LocalDateTime at = day.atTime(draw.between(10, 12), draw.between(0, 59), draw.between(0, 59));
                int count = draw.between(4, 7);
                for (int i = 0; i < count; i++) {
                    drafts.add(Draft.of(at, buyer, trade.basket(at)));
                    at = at.plusSeconds(draw.between(13, 30));
                }
            }
        }
        return drafts;
    }
}
