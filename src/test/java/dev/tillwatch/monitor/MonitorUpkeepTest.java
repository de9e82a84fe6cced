package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the feed says of what is done beside its polls. */
class MonitorUpkeepTest {

    private final MutableClock clock = new MutableClock();
    private final ListedShop shop = new ListedShop(LocalDateTime.of(2026, 3, 1, 12, 0));
    private final Monitor monitor = monitor(new HeapSeenTransactions());

    private Monitor monitor(FeedMemory memory) {
        return new Monitor(shop, Map.of(), new FeedOptions(FeedOptions.LOOK_BACK_DAYS, memory, clock));
    }

    private void load() throws ShopUnavailable {
        monitor.sweep();
        monitor.showHistory(
                List.copyOf(shop.rows.values()), monitor.catalogEpoch(), new HistoryProgress(1, 1, true, null));
    }

    @Test
    void anAuditThatDoesNotGetOnIsToldAfterAWhileAndNoLongerThanThat() throws Exception {
        shop.sellEachMinute(1, 1_500, shop.now);
        load();
        monitor.audit(shop);
        assertThat(monitor.sweep().upkeep()).isEqualTo(Upkeep.WELL);
        shop.auditAway = true;

        for (int seconds = 0; seconds <= Headway.STALLED_AFTER.toSeconds(); seconds += 30) {
            assertThat(monitor.sweep().upkeep().stalledSince()).isNull();
            clock.pass(Duration.ofSeconds(30));
        }

        assertThat(monitor.sweep().upkeep().stalledSince())
                .isEqualTo(clock.instant().minus(Headway.STALLED_AFTER).minusSeconds(30));
        shop.auditAway = false;
        monitor.audit(shop);
        assertThat(monitor.sweep().upkeep()).isEqualTo(Upkeep.WELL);
    }

    @Test
    void aWorkstationThatSleptHasNoAuditThatStandsStill() throws Exception {
        load();
        clock.pass(Duration.ofHours(1));

        assertThat(monitor.sweep().upkeep().stalledSince()).isNull();
    }

    @Test
    void aRecordThatCannotBeKeptIsTold() throws Exception {
        Monitor unkept = monitor(new HeapSeenTransactions(true));

        assertThat(unkept.sweep().upkeep().recordKept()).isFalse();
    }
}
