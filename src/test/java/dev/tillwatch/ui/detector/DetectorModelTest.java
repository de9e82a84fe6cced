package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.Scratch;
import dev.tillwatch.settings.Mark;
import dev.tillwatch.settings.SeenMarks;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class DetectorModelTest {

    private final DetectorModel model = new DetectorModel(new MadeUp.Factory(), SeenMarks.inMemory());
    private final TableModel table = model.tables().getFirst();

    @Test
    void newRowsComeAtOnceWhileNothingIsSelected() {
        model.accept(MadeUp.found(0, 3), MadeUp.NOW);

        assertThat(ids()).containsExactly("2", "1", "0");
        assertThat(model.waiting().get()).isZero();
    }

    @Test
    void newRowsWaitWhileARowIsSelected() {
        model.accept(MadeUp.found(0, 3), MadeUp.NOW);
        model.select(MadeUp.key(1));
        model.accept(MadeUp.found(3, 15), MadeUp.NOW);

        assertThat(ids()).containsExactly("2", "1", "0");
        assertThat(model.waiting().get()).isEqualTo(12);
        assertThat(model.openCount().get()).isEqualTo(15);

        model.mergeWaiting();

        assertThat(ids()).hasSize(15).startsWith("14", "13");
        assertThat(model.waiting().get()).isZero();
        assertThat(selectedKey()).isEqualTo(MadeUp.key(1));
    }

    @Test
    void aTabOutOfViewCountsItsNewRowsAndShowsThemWhenItComesIntoView() {
        model.accept(MadeUp.found(0, 3), MadeUp.NOW);
        model.bringIntoView(false);
        AtomicInteger changes = countChanges();
        model.accept(MadeUp.found(3, 15), MadeUp.NOW);

        assertThat(changes).hasValue(0);
        assertThat(model.openCount().get()).isEqualTo(15);
        assertThat(model.rows("transaction")).hasSize(15);

        model.bringIntoView(true);

        assertThat(changes).hasValue(1);
        assertThat(ids()).hasSize(15).startsWith("14", "13");
        assertThat(model.waiting().get()).isZero();
    }

    @Test
    void aTabThatComesIntoViewWithARowSelectedLetsNothingIn() {
        model.accept(MadeUp.found(0, 3), MadeUp.NOW);
        model.select(MadeUp.key(1));
        model.bringIntoView(false);
        model.accept(MadeUp.found(3, 15), MadeUp.NOW);
        model.bringIntoView(true);

        assertThat(ids()).containsExactly("2", "1", "0");
        assertThat(model.waiting().get()).isEqualTo(12);
    }

    @Test
    void aChangedRowStaysWhereItIsAndTheSelectionShowsItsNewValues() {
        model.accept(MadeUp.found(0, 3), MadeUp.NOW);
        model.select(MadeUp.key(1));
        AtomicInteger changes = countChanges();
        Anomaly revised = MadeUp.anomaly(1, Severity.CRITICAL, "1.00");
        model.accept(MadeUp.found(revised), MadeUp.NOW);

        assertThat(changes).hasValue(0);
        assertThat(table.items().get(1).row()).isEqualTo(revised);
        assertThat(model.selected().get()).isEqualTo(revised);
    }

    @Test
    void aWithdrawnRowStaysWithItsReasonUntilTheNextMerge() {
        model.accept(MadeUp.found(0, 3), MadeUp.NOW);
        model.select(MadeUp.key(0));
        model.accept(MadeUp.gone(new Withdrawal(MadeUp.key(1), "corrected", null)), MadeUp.NOW);

        assertThat(ids()).containsExactly("2", "1", "0");
        assertThat(model.withdrawal(MadeUp.key(1)))
                .get()
                .extracting(Withdrawal::reason)
                .isEqualTo("corrected");
        assertThat(model.openCount().get()).isEqualTo(2);

        model.mergeWaiting();

        assertThat(ids()).containsExactly("2", "0");
        assertThat(model.row(MadeUp.key(1))).isEmpty();
    }

    @Test
    void aMergeSelectsWhatTookThePlaceOfTheSelectedRow() {
        model.accept(MadeUp.found(0, 3), MadeUp.NOW);
        model.select(MadeUp.key(1));
        model.accept(MadeUp.found(5, 6), MadeUp.NOW);
        model.accept(MadeUp.gone(new Withdrawal(MadeUp.key(1), "joined", MadeUp.key(5))), MadeUp.NOW);
        assertThat(selectedKey()).isEqualTo(MadeUp.key(1));

        model.mergeWaiting();

        assertThat(selectedKey()).isEqualTo(MadeUp.key(5));
    }

    @Test
    void oneBulkChangeForAPoll() {
        AtomicInteger changes = countChanges();
        model.accept(MadeUp.found(0, 100), MadeUp.NOW);

        assertThat(changes).hasValue(1);
    }

    @Test
    void theNewestFiveThousandStayAndTheCountSaysOfHowMany() {
        try (Scratch rows = Scratch.open()) {
            DetectorModel cut =
                    new DetectorModel(new MadeUp.Factory(), SeenMarks.inMemory(), new Past(rows, Aside.AT_ONCE));
            TableModel shown = cut.tables().getFirst();
            for (Detection found : List.of(MadeUp.found(0, 6_000), MadeUp.found(10, 20))) {
                rows.note("price", found);
                cut.accept(found, MadeUp.NOW);

                assertThat(shown.items()).hasSize(5_000);
                assertThat(shown.items().getFirst().key()).isEqualTo(MadeUp.key(5_999));
                assertThat(shown.items().getLast().key()).isEqualTo(MadeUp.key(1_000));
                assertThat(shown.known()).isEqualTo(6_000);
                assertThat(TableWords.count(shown)).isEqualTo("6,000 of 6,000");
                assertThat(TableWords.foot(shown)).isEqualTo("1,000 older rows");
            }
        }
    }

    @Test
    void theSelectedRowNeverLeavesTheWindow() {
        model.accept(MadeUp.found(0, 10), MadeUp.NOW);
        model.select(MadeUp.key(3));
        model.accept(MadeUp.found(10, 8_000), MadeUp.NOW);
        model.mergeWaiting();

        assertThat(selectedKey()).isEqualTo(MadeUp.key(3));
        assertThat(ids()).contains("3");
    }

    @Test
    void theBadgeCountsWhatIsJudgedAndNotSeen() {
        Anomaly running = MadeUp.anomaly(7);
        model.accept(MadeUp.found(0, 4), MadeUp.NOW);
        model.accept(
                MadeUp.found(new Anomaly(
                        running.key(), running.at(), Stage.IN_PROGRESS, Severity.CRITICAL, 90, running.facts())),
                MadeUp.NOW);
        assertThat(model.openCount().get()).isEqualTo(4);
        assertThat(model.worst().get()).isEqualTo(Severity.CRITICAL);

        model.mark(Map.of(MadeUp.key(0), Mark.NONE.withSeen(true)));

        assertThat(model.openCount().get()).isEqualTo(3);
        assertThat(model.worst().get()).isEqualTo(Severity.HIGH);
    }

    @Test
    void aMarkFromBeforeHoldsForARowThatComesAgain() {
        SeenMarks marks = SeenMarks.inMemory();
        marks.put(MadeUp.key(2).toString(), Mark.NONE.withSeen(true));
        DetectorModel restarted = new DetectorModel(new MadeUp.Factory(), marks);
        restarted.accept(MadeUp.found(0, 3), MadeUp.NOW);

        assertThat(restarted.openCount().get()).isEqualTo(2);
    }

    @Test
    void nextAndPreviousFollowTheOrderOfTheTable() {
        model.accept(MadeUp.found(0, 3), MadeUp.NOW);
        model.selectNext();
        assertThat(selectedKey()).isEqualTo(MadeUp.key(2));
        model.selectNext();
        assertThat(selectedKey()).isEqualTo(MadeUp.key(1));
        model.selectPrevious();
        model.selectPrevious();
        assertThat(selectedKey()).isEqualTo(MadeUp.key(2));
    }

    @Test
    void selectingAWaitingRowLetsItIn() {
        model.accept(MadeUp.found(0, 3), MadeUp.NOW);
        model.select(MadeUp.key(0));
        model.accept(MadeUp.found(3, 4), MadeUp.NOW);
        model.select(MadeUp.key(3));

        assertThat(ids()).startsWith("3");
        assertThat(selectedKey()).isEqualTo(MadeUp.key(3));
    }

    @Test
    void readingsAreSortedAndTheSameTimeReplaces() {
        LocalDateTime eight = MadeUp.NOW.withHour(8);
        Reading first = new Reading("s", eight, 1, 0, 2, false);
        Reading later = new Reading("s", eight.plusHours(1), 5, 0, 2, true);
        Reading revised = new Reading("s", eight, 3, 0, 2, true);
        model.accept(new Detection(List.of(later, first), List.of(), List.of(), List.of()), MadeUp.NOW);
        model.accept(new Detection(List.of(revised), List.of(), List.of(), List.of()), MadeUp.NOW);

        assertThat(model.readings("s")).containsExactly(revised, later);
    }

    @Test
    void aFailedDetectorSaysWhyUntilItRunsAgain() {
        model.accept(sweep(Map.of("price", "The price detector stopped.")));
        assertThat(model.failure().get()).isEqualTo("The price detector stopped.");

        model.accept(sweep(Map.of()));
        assertThat(model.failure().get()).isNull();
        assertThat(model.completeTo().get()).isEqualTo(MadeUp.NOW);
    }

    private static Sweep sweep(Map<String, String> failures) {
        return new Sweep(MadeUp.NOW, Map.of(), failures, HistoryProgress.NOT_STARTED, 0, 0, Coverage.NONE);
    }

    private AtomicInteger countChanges() {
        AtomicInteger changes = new AtomicInteger();
        table.items().addListener((ListChangeListener<Entry>) change -> changes.incrementAndGet());
        return changes;
    }

    private AnomalyKey selectedKey() {
        return Objects.requireNonNull(model.selected().get()).key();
    }

    private List<String> ids() {
        return table.items().stream().map(entry -> entry.key().id()).toList();
    }
}
