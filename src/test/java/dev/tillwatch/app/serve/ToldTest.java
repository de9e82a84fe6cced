package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.AnomalyKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldTest {

    private static final AnomalyKey ODD = new AnomalyKey("price", "kind", "a b/+\n\u20ac");

    @TempDir
    private Path folder;

    private void tell(Map<AnomalyKey, Integer> standing, Change... changes) {
        try (Told told = Told.in(folder)) {
            told.keep(List.of(changes), standing);
        }
    }

    private Map<AnomalyKey, Integer> before() {
        try (Told told = Told.in(folder)) {
            return told.before();
        }
    }

    @Test
    void theNextRunKnowsWhatStood() {
        tell(
                Map.of(FakeFeed.key("1"), -5, FakeFeed.key("2"), 7),
                new Change.Raised(FakeFeed.anomaly("1")),
                new Change.Raised(FakeFeed.anomaly("2")));
        tell(
                Map.of(FakeFeed.key("2"), 8, ODD, 9),
                new Change.Withdrawn(FakeFeed.key("1"), "corrected", null),
                new Change.Replaced(FakeFeed.anomaly("2")),
                new Change.Withdrawn(ODD, "any change of it", null));

        assertThat(before()).isEqualTo(Map.of(FakeFeed.key("2"), 8, ODD, 9));
    }

    @Test
    void aLineThatWasCutOffIsOneThatWasNotWritten() throws IOException {
        tell(Map.of(FakeFeed.key("1"), 5), new Change.Raised(FakeFeed.anomaly("1")));
        Files.writeString(folder.resolve("told.txt"), "+ ab pri", StandardOpenOption.APPEND);

        assertThat(before()).isEqualTo(Map.of(FakeFeed.key("1"), 5));
    }

    @Test
    void aFileOfAnotherFormCountsAsNothingTold() throws IOException {
        Files.writeString(folder.resolve("told.txt"), "tillwatch told 0\n+ ab price transaction 1\n");

        assertThat(before()).isEmpty();
    }

    @Test
    void theFileDoesNotGrowWithEachChangeOfTheSame() throws IOException {
        List<Change> replaced = List.of(new Change.Replaced(FakeFeed.anomaly("1")));
        Map<AnomalyKey, Integer> standing = Map.of(FakeFeed.key("1"), 5);
        try (Told told = Told.in(folder)) {
            long most = 0;
            for (int i = 0; i < 250_000; i++) {
                told.keep(replaced, standing);
                most = i % 50_000 == 0 ? Math.max(most, Files.size(folder.resolve("told.txt"))) : most;
            }
            assertThat(most).isPositive().isLessThan(5_000_000);
        }
        assertThat(before()).isEqualTo(standing);
    }
}
