package dev.tillwatch.simulate;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plants many orders of one customer in a short time, some of them around the change of a minute. */
final class BurstPlants implements Planter {

    private final World world;
    private final EverydayTrade trade;
    private final Draw draw;
    private final PlantSizes.Bursts sizes;

    BurstPlants(World world, EverydayTrade trade, Draw draw) {
        this.world = world;
        this.trade = trade;
        this.draw = draw;
        this.sizes = world.plan().manner().sizes().bursts();
    }

    @Override
    public List<Draft> plant(PlantKind kind, LocalDateTime at) {
        List<LocalDateTime> times =
                switch (kind) {
                    case STRADDLE ->
                        straddling(at.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1), draw.between(3, 5));
                    case FAST ->
                        insideMinute(
                                at.truncatedTo(ChronoUnit.MINUTES), sizes.fast().applyAsInt(draw));
                    case MEDIUM -> apart(at, draw.between(10, 19), 12, 44);
                    case SLOW -> apart(at, draw.between(12, 25), 120, 360);
                    default -> throw new IllegalArgumentException("Not a burst: " + kind);
                };
        Buyer buyer = world.victim(draw);
        String what = String.format(Locale.ROOT, "%d orders of %s", times.size(), buyer.name());
        int plant = world.trouble()
                .book()
                .open(Plant.until(kind, times.getFirst(), times.getLast(), Target.of(buyer), what));
        List<Draft> drafts = new ArrayList<>();
        for (LocalDateTime time : times) {
            Draft draft = Draft.of(time, buyer, trade.basket(buyer, time));
            drafts.add(
                    draw.chance(sizes.declined().applyAsDouble(buyer))
                            ? draft.declinedIn(plant)
                            : draft.planted(plant));
        }
        return drafts;
    }

    /** As many within 20 s before the change of the minute as after it, so that neither minute exceeds five. */
    private List<LocalDateTime> straddling(LocalDateTime change, int half) {
        List<LocalDateTime> times = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            times.add(change.minusSeconds(draw.between(1, 20)));
            times.add(change.plusSeconds(draw.between(0, 19)));
        }
        return times.stream().sorted().toList();
    }

    private List<LocalDateTime> insideMinute(LocalDateTime minute, int count) {
        List<LocalDateTime> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(minute.plusSeconds(draw.between(2, 57)));
        }
        return times.stream().sorted().toList();
    }

    private List<LocalDateTime> apart(LocalDateTime at, int count, int least, int most) {
        List<LocalDateTime> times = new ArrayList<>();
        LocalDateTime next = at;
        for (int i = 0; i < count; i++) {
            times.add(next);
            next = next.plusSeconds(draw.between(least, most));
        }
        return times;
    }
}
