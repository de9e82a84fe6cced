package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.concurrent.Task;

/** Writes the rows of a view to a CSV file, off the FX thread. */
final class Export extends Task<Path> {

    private final RowsText texts;
    private final List<Row> rows;
    private final Path target;

    Export(RowsText texts, List<Row> rows, Path target) {
        this.texts = texts;
        this.rows = List.copyOf(rows);
        this.target = target;
    }

    @Override
    protected Path call() throws IOException {
        return Files.writeString(target, texts.csv(rows), StandardCharsets.UTF_8);
    }
}
