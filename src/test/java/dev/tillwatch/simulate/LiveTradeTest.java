package dev.tillwatch.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LiveTradeTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 9, 16, 16, 0);
    private static final Pace PACE = new Pace(Duration.ofMinutes(5), Duration.ofMinutes(40), Duration.ofMinutes(15));

    @Test
    void givesTheSameHoweverOftenItIsAsked() {
        List<Write> atOnce = live().until(START.plusHours(3));
        LiveTrade often = live();
        List<Write> bitByBit = new ArrayList<>();
        for (int seconds = 0; seconds <= 3 * 3600; seconds += 7) {
            bitByBit.addAll(often.until(START.plusSeconds(seconds)));
        }
        bitByBit.addAll(often.until(START.plusHours(3)));

        assertThat(bitByBit).containsExactlyInAnyOrderElementsOf(atOnce).isNotEmpty();
    }

    @Test
    void plantsForEveryDetectorSoon() {
        SimulatedShop shop = shop();
        int before = shop.book().planted().size();
        shop.live(START, PACE).until(START.plusMinutes(25));

        List<Planted> live =
                shop.book().planted().subList(before, shop.book().planted().size());
        assertThat(live.stream().map(planted -> planted.kind().detector()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("price", "volume", "burst", "failed");
    }

    @Test
    void writesEveryOrderStepByStep() {
        Map<Long, List<Write.Step>> steps = new HashMap<>();
        for (Write write : live().until(START.plusHours(20))) {
            steps.computeIfAbsent(write.order(), order -> new ArrayList<>()).add(write.step());
        }

        assertThat(steps.values().stream().distinct().toList())
                .contains(
                        List.of(Write.Step.OPEN, Write.Step.LINES, Write.Step.TOTAL),
                        List.of(Write.Step.OPEN, Write.Step.LINES, Write.Step.TOTAL, Write.Step.DECLINE),
                        List.of(Write.Step.HOLD, Write.Step.RELEASE, Write.Step.LINES, Write.Step.TOTAL));
    }

    private static SimulatedShop shop() {
        return SimulatedShop.of(new ShopPlan(5, START, 3, new ShopPlan.Habits(190, 50, 0.25, 0.2), List.of()));
    }

    private static LiveTrade live() {
        return shop().live(START, PACE);
    }
}
