package dev.tillwatch.simulate;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The trade after the history: asked how far time is, it gives the statements that are due. What it gives depends on
 * the seed and the start alone, not on how often it is asked.
 */
public final class LiveTrade {

    private static final double HELD = 0.03;

    private final World world;
    private final Draw draw;
    private final EverydayTrade trade;
    private final LivePlants plants;
    private final Planters planters;
    private final PriorityQueue<Write> queue =
            new PriorityQueue<>(Comparator.comparing(Write::due).thenComparingLong(Write::order));
    private LocalDateTime minute;
    private final LocalDateTime start;
    private long orders;

    LiveTrade(World world, LocalDateTime start, Pace pace) {
        this.world = world;
        this.draw = world.draw("live");
        this.trade = new EverydayTrade(world, draw.fork("trade"));
        this.start = start;
        this.minute = start.truncatedTo(ChronoUnit.MINUTES);
        this.plants = new LivePlants(start, pace, draw.fork("plants"));
        this.planters = new Planters(world, new EverydayTrade(world, draw.fork("baskets")), pace.lull(), draw);
    }

    /** All statements due up to this moment, in order; a call with an earlier moment gives none. */
    public List<Write> until(LocalDateTime now) {
        while (!minute.isAfter(now)) {
            LocalDateTime next = minute.plusMinutes(1);
            for (LivePlants.Due due : plants.before(next)) {
                planters.plant(due.kind(), due.at()).forEach(this::enqueue);
            }
            ordinary(minute);
            minute = next;
        }
        List<Write> due = new ArrayList<>();
        while (!queue.isEmpty() && !queue.element().due().isAfter(now)) {
            due.add(queue.remove());
        }
        return due;
    }

    private void ordinary(LocalDateTime from) {
        int wishes = draw.poisson(world.rhythm().expectedMinute(from));
        for (int i = 0; i < wishes; i++) {
            LocalDateTime at = from.plusSeconds(draw.between(0, 59));
            if (at.isAfter(start) && world.trouble().disturbances().comes(at, draw)) {
                trade.order(at).forEach(this::enqueue);
            }
        }
    }

    private void enqueue(Draft draft) {
        long order = orders++;
        LocalDateTime at = draft.at();
        if (draw.chance(HELD)) {
            queue.add(new Write(order, at, Write.Step.HOLD, draft));
            at = at.plusSeconds(draw.between(20, 60));
            queue.add(new Write(order, at, Write.Step.RELEASE, draft));
        } else {
            queue.add(new Write(order, at, Write.Step.OPEN, draft));
        }
        at = after(at, 1, 8);
        queue.add(new Write(order, at, Write.Step.LINES, draft));
        at = after(at, 1, 20);
        queue.add(new Write(order, at, Write.Step.TOTAL, draft));
        if (draft.declined()) {
            queue.add(new Write(order, after(at, 3, 60), Write.Step.DECLINE, draft));
        }
    }

    private LocalDateTime after(LocalDateTime at, int least, int most) {
        return at.plus(Duration.ofSeconds(draw.between(least, most)));
    }
}
