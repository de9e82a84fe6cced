package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Row;
import dev.tillwatch.ui.detector.Aside;
import dev.tillwatch.usual.Comparison;
import dev.tillwatch.usual.EarlierRows;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks for earlier rows aside, for the row that was asked for last; what is no longer asked for is not looked for. */
public final class EarlierReader {

    private final EarlierRows rows;
    private final Aside aside;
    private volatile @Nullable Row asked;

    public EarlierReader(EarlierRows rows, Aside aside) {
        this.rows = rows;
        this.aside = aside;
    }

    /** Call on the FX thread; {@code found} is called there. */
    void ask(Row row, Consumer<List<Comparison>> found) {
        asked = row;
        aside.run(
                () -> asked == row ? rows.of(row) : List.<Comparison>of(),
                lines -> {
                    if (asked == row) {
                        found.accept(lines);
                    }
                },
                () -> {});
    }

    void forget() {
        asked = null;
    }
}
