package dev.tillwatch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked // the test framework fills the folder in
class SeenMarksTest {

    private static final Mark SEEN = new Mark(true, "Ordered by the owner, = no fraud ₹");

    @TempDir
    private Path folder;

    @Test
    void marksAndNotesOutliveTheProgram() {
        SeenMarks marks = open("shop@db:3306/anology");
        marks.put("price/transaction/7", SEEN);
        marks.put("price/transaction/8", SEEN);
        marks.put("price/transaction/8", Mark.NONE);

        SeenMarks later = open("shop@db:3306/anology");
        assertThat(later.get("price/transaction/7")).isEqualTo(SEEN);
        assertThat(later.get("price/transaction/8")).isEqualTo(Mark.NONE);
    }

    @Test
    void eachShopHasItsOwn() {
        open("a/b").put("k", SEEN);
        assertThat(open("a_b").get("k")).isEqualTo(Mark.NONE);
    }

    @Test
    void manyMarksInARowAreWrittenOnce() throws IOException {
        Deque<Runnable> writes = new ArrayDeque<>();
        SeenMarks marks = SeenMarks.open(folder, "shop", writes::add);
        marks.put("a", SEEN);
        marks.put("b", SEEN);
        assertThat(writes).hasSize(1);
        writes.pop().run();
        assertThat(files()).hasSize(1);
        assertThat(SeenMarks.open(folder, "shop", Runnable::run).get("b")).isEqualTo(SEEN);
    }

    @Test
    void anUnreadableFileIsSetAside() throws IOException {
        open("shop").put("k", SEEN);
        Files.writeString(files().getFirst(), "{\"k\": {\"se");

        SeenMarks again = open("shop");
        assertThat(again.get("k")).isEqualTo(Mark.NONE);
        assertThat(files()).singleElement().asString().endsWith(".unreadable");
        again.put("k", SEEN);
        assertThat(open("shop").get("k")).isEqualTo(SEEN);
    }

    private SeenMarks open(String shop) {
        return SeenMarks.open(folder, shop, Runnable::run);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }
}
