package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.DetailSpec;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.volume.VolumeFactory;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.record.ShopRecord;
import java.io.DataInput;
import java.io.DataOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tried out gives the rows of every table that tells an analyst something, and none that looks back. */
@NullUnmarked // JUnit sets the folder
class RehearsalTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2025, 9, 16, 16, 0);

    @TempDir
    private Path folder;

    @Test
    void everyTableThatTellsIsTriedOut() throws Exception {
        try (ShopRecord record = ShopRecord.open(folder.resolve("record"))) {
            Rehearsal rehearsal = new Rehearsal(record.memory(), ids -> Map.of());

            List<Anomaly> found = rehearsal.run(new Threefold(), DetectorSettings.DEFAULTS, NOW, Duration.ofDays(90));

            assertThat(found).extracting(anomaly -> anomaly.key().kind()).containsExactly("day", "hour");
        }
    }

    /** Finds one anomaly for each of its tables. */
    private static final class Threefold implements DetectorFactory {

        private final DetectorFactory like = new VolumeFactory();

        @Override
        public String id() {
            return "volume";
        }

        @Override
        public List<TableSpec> tables() {
            List<Column> columns = List.of(Column.number("orders", 62));
            return List.of(
                    new TableSpec("day", true, columns, Anomaly.SCORE),
                    new TableSpec("hour", true, columns, Anomaly.SCORE),
                    new TableSpec("back", true, columns, Anomaly.SCORE).inHindsight());
        }

        @Override
        public ChartSpec chart() {
            return like.chart();
        }

        @Override
        public DetailSpec detail() {
            return like.detail();
        }

        @Override
        public List<Threshold> thresholds() {
            return List.of();
        }

        @Override
        public Detector create(DetectorSettings settings) {
            return new Detector() {
                @Override
                public Detection observe(Batch batch) {
                    return new Detection(
                            List.of(),
                            Stream.of("day", "hour", "back")
                                    .map(Threefold::anomaly)
                                    .toList(),
                            List.of(),
                            List.of());
                }

                @Override
                public void save(DataOutput out) {
                    throw new UnsupportedOperationException("what is tried out is not kept");
                }

                @Override
                public void restore(DataInput in) {
                    throw new UnsupportedOperationException("what is tried out begins with nothing");
                }
            };
        }

        private static Anomaly anomaly(String kind) {
            return new Anomaly(new AnomalyKey("volume", kind, "1"), NOW, Stage.CONFIRMED, Severity.HIGH, 60, List.of());
        }
    }
}
