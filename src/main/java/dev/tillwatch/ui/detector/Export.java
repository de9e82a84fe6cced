package dev.tillwatch.ui.detector;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.concurrent.Task;

/** Writes the rows of a view to a CSV file, off the FX thread; its value is how many they are. */
final class Export extends Task<Long> {

    /** Rows that are held at once; in an order other than by time each piece is a look at all rows. */
    private static final int PIECE = 10_000;

    private final RowsText texts;
    private final RowsOut.Source rows;
    private final Path target;

    Export(RowsText texts, RowsOut.Source rows, Path target) {
        this.texts = texts;
        this.rows = rows;
        this.target = target;
    }

    /** Exactly the view: rows that wait to be let in are not part of it. */
    static RowsOut.Source rowsOf(TableModel table) {
        if (!table.isCut()) {
            List<Row> all = table.items().stream().map(Entry::row).toList();
            return reader -> reader.accept(all);
        }
        Set<AnomalyKey> waiting = table.live().waitingKeys();
        ViewRule rule = table.rule();
        RowSearch search = table.search();
        return reader -> search.each(
                rule,
                PIECE,
                some -> reader.accept(some.stream()
                        .filter(row -> !waiting.contains(row.key()))
                        .toList()));
    }

    @Override
    protected Long call() throws IOException {
        long[] count = {0};
        try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            out.write(texts.csv(List.of()));
            rows.each(some -> {
                count[0] += some.size();
                write(out, texts.csvLines(some));
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return count[0];
    }

    private static void write(Writer out, String lines) {
        try {
            out.write(lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
