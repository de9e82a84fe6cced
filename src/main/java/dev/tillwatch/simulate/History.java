package dev.tillwatch.simulate;

import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Simulates the past of a shop: plants first, then the ordinary trade that they disturb, then ids for all. */
final class History {

    private static final Duration LULL = Duration.ofMinutes(210);

    /** Share of transactions whose id comes before that of an earlier one. */
    private static final double OUT_OF_ORDER = 0.004;

    private static final Duration OUT_OF_ORDER_BY = Duration.ofMinutes(5);

    private final World world;
    private final Draw draw;
    private final EverydayTrade trade;
    private final Wishes wishes;

    History(World world) {
        this.world = world;
        this.draw = world.draw("history");
        this.trade = new EverydayTrade(world, draw.fork("trade"));
        this.wishes = new Wishes(world, draw);
    }

    List<Transaction> transactions() {
        List<Draft> drafts = new ArrayList<>(planted());
        Batches batches = new Batches(world, trade, draw.fork("batches"));
        LocalDate last = world.plan().now().toLocalDate();
        for (LocalDate day = world.plan().firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
            drafts.addAll(everyday(day));
            drafts.addAll(batches.on(day));
        }
        drafts.removeIf(draft -> draft.at().isAfter(world.plan().now()) || missing(draft));
        drafts.sort(Comparator.comparing(Draft::at));
        List<Draft> ordered =
                world.plan().manner().days().oddities().clockChanges() ? ClockChange.inOrder(drafts) : drafts;
        shuffleAFew(ordered);
        return numbered(ordered);
    }

    private List<Draft> planted() {
        PlantTimes times = PlantTimes.of(world, draw.fork("plant times"));
        Planters planters = new Planters(world, new EverydayTrade(world, draw.fork("plant baskets")), LULL, draw);
        List<Draft> drafts = new ArrayList<>();
        for (ShopPlan.Count count : world.plan().plants()) {
            for (int i = 0; i < count.earlier(); i++) {
                drafts.addAll(planters.plant(count.kind(), times.earlier(count.kind())));
            }
            for (int i = 0; i < count.today(); i++) {
                drafts.addAll(planters.plant(count.kind(), times.today(count.kind())));
            }
        }
        return drafts;
    }

    private List<Draft> everyday(LocalDate day) {
        List<Draft> drafts = new ArrayList<>();
        for (LocalDateTime at : wishes.on(day)) {
            drafts.addAll(trade.order(at));
        }
        return drafts;
    }

    /** A try again after midnight, on a day of which there is no row. */
    private boolean missing(Draft draft) {
        return world.rhythm().seasons().factor(draft.at().toLocalDate()) == 0;
    }

    private void shuffleAFew(List<Draft> drafts) {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            Duration apart =
                    Duration.between(drafts.get(i).at(), drafts.get(i + 1).at());
            if (apart.isPositive() && apart.compareTo(OUT_OF_ORDER_BY) < 0 && draw.chance(OUT_OF_ORDER)) {
                Collections.swap(drafts, i, i + 1);
                i++;
            }
        }
    }

    private List<Transaction> numbered(List<Draft> drafts) {
        PriceTags tags = world.goods().till().tags();
        List<Transaction> transactions = new ArrayList<>(drafts.size());
        long itemId = 1;
        for (Draft draft : drafts) {
            long id = transactions.size() + 1L;
            LocalDate day = draft.at().toLocalDate();
            List<LineItem> items = new ArrayList<>();
            for (Line line : draft.lines()) {
                Product product = line.product();
                items.add(new LineItem(
                        itemId++,
                        product.id(),
                        product.name(),
                        line.price(),
                        line.quantity(),
                        tags.entry(product, day)));
            }
            Status status = draft.declined() ? Status.FAILED : Status.SUCCESS;
            transactions.add(new Transaction(id, draft.buyer().customer(), draft.at(), status, draft.total(), items));
            world.trouble().book().add(draft.plant(), id);
        }
        return transactions;
    }
}
