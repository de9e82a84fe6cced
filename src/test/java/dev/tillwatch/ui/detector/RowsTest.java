package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.settings.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final List<Entry> all = LongStream.range(0, 60)
            .mapToObj(id -> new Entry(MadeUp.anomaly(id), Mark.NONE))
            .toList();
    private final Rows rows = new Rows();
    private final List<Integer> added = new ArrayList<>();
    private final List<Integer> removed = new ArrayList<>();
    private int changes;
    private boolean replaced;

    @Test
    void tellsOnlyWhatCameAndWhatWent() {
        rows.become(all.subList(10, 40));
        watch();

        rows.become(all.subList(5, 35));

        assertThat(rows).isEqualTo(all.subList(5, 35));
        assertThat(changes).isEqualTo(1);
        assertThat(replaced).isFalse();
        assertThat(added).containsExactly(5);
        assertThat(removed).containsExactly(5);
    }

    @Test
    void isReplacedWhereWhatStaysChangesItsOrder() {
        rows.become(all.subList(0, 10));
        watch();

        rows.become(all.subList(0, 10).reversed());

        assertThat(rows).isEqualTo(all.subList(0, 10).reversed());
        assertThat(changes).isEqualTo(1);
        assertThat(replaced).isTrue();
    }

    @Test
    void becomesAnythingInOneChange() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Entry> next = new ArrayList<>(all);
            next.removeIf(entry -> random.nextInt(3) == 0);
            if (round % 5 == 0) {
                Collections.shuffle(next, random);
            }
            if (round % 17 == 0) {
                next.clear();
            }
            changes = 0;
            if (round == 0) {
                watch();
            }
            rows.become(next);
            assertThat(rows).isEqualTo(next);
            assertThat(changes).isLessThanOrEqualTo(1);
        }
    }

    private void watch() {
        rows.addListener((ListChangeListener<Entry>) change -> {
            changes++;
            while (change.next()) {
                replaced |= change.wasReplaced();
                if (change.getAddedSize() > 0) {
                    added.add(change.getAddedSize());
                }
                if (change.getRemovedSize() > 0) {
                    removed.add(change.getRemovedSize());
                }
            }
        });
    }
}
