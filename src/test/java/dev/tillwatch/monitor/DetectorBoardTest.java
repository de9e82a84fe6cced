package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.i18n.Texts;
import java.io.DataInput;
import java.io.DataOutput;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectorBoardTest {

    /** Throws a reason that a message format would take for its own. */
    private static final class Broken implements Detector {

        @Override
        public Detection observe(Batch batch) {
            throw new IllegalStateException("it's {0}");
        }

        @Override
        public void save(DataOutput out) {}

        @Override
        public void restore(DataInput in) {}
    }

    @Test
    void whatIsSaidOfADetectorThatThrewIsAmongTheTexts() {
        DetectorBoard board = new DetectorBoard(Map.of("price", new Broken()));

        board.observe(new Batch(List.of(), LocalDateTime.of(2026, 1, 5, 0, 0)), Coverage.NONE);

        assertThat(board.failures()).isEqualTo(Map.of("price", Texts.of("feed").get("detector.failed", "it's {0}")));
        assertThat(board.failures().get("price")).endsWith(": it's {0}");
    }
}
