package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.Scratch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaughtUpTest {

    private static final List<OpenAnomalies.Kind> KINDS = List.of(new OpenAnomalies.Kind("price", "transaction"));

    private final Scratch scratch = Scratch.open();
    private final FoundRows rows = scratch.rows();
    private OpenAnomalies open = new OpenAnomalies(KINDS, Map.of());

    /** The first run told of three. */
    @BeforeEach
    void tell() {
        open.take(FakeFeed.sweep(
                FakeFeed.found(FakeFeed.anomaly("same"), FakeFeed.anomaly("changed"), FakeFeed.anomaly("gone"))));
        open = new OpenAnomalies(KINDS, new HashMap<>(open.standing()));
    }

    @AfterEach
    void close() {
        scratch.close();
    }

    private static Sweep sweep(long rowsRead, boolean complete) {
        Sweep nothing = FakeFeed.sweep(FakeFeed.found());
        return new Sweep(
                nothing.completeTo(),
                Map.of(),
                Map.of(),
                new HistoryProgress(1, 1, complete, null),
                rowsRead,
                3,
                Coverage.NONE);
    }

    @Test
    void whatCameChangedOrWentMeanwhileIsToldOnce() {
        CaughtUp caughtUp = new CaughtUp(open, rows);
        Anomaly changed = FakeFeed.anomaly("changed", 70);
        rows.note("price", FakeFeed.found(FakeFeed.anomaly("same"), changed, FakeFeed.anomaly("new")));

        assertThat(caughtUp.after(sweep(3, true)))
                .containsExactlyInAnyOrder(
                        new Change.Replaced(changed),
                        new Change.Raised(FakeFeed.anomaly("new")),
                        new Change.Withdrawn(FakeFeed.key("gone"), OpenAnomalies.MEANWHILE, null));
        assertThat(caughtUp.after(sweep(3, true))).isEmpty();
    }

    @Test
    void nothingIsMissedBeforeAllIsReadAgain() {
        CaughtUp caughtUp = new CaughtUp(open, rows);

        assertThat(caughtUp.after(sweep(3, false))).isEmpty();
        assertThat(caughtUp.after(sweep(2_000, true))).isEmpty();
        assertThat(caughtUp.after(sweep(2_010, true))).hasSize(3);
    }

    @Test
    void asManyRowsAsThereAreAreLookedAt() {
        List<Anomaly> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(FakeFeed.anomaly(Integer.toString(i)));
        }
        rows.note("price", FakeFeed.found(many.toArray(Anomaly[]::new)));

        assertThat(new CaughtUp(open, rows).after(sweep(3, true)))
                .filteredOn(change -> change instanceof Change.Raised)
                .hasSize(5_000);
    }

    @Test
    void aFirstRunIsToldBySweepsAlone() {
        rows.note("price", FakeFeed.found(FakeFeed.anomaly("new")));

        assertThat(new CaughtUp(new OpenAnomalies(KINDS, Map.of()), rows).after(sweep(3, true)))
                .isEmpty();
    }
}
