package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;

/** Lets a row through when any of its facts, as written in a cell, or its note contains the words. */
record FreeText(String words) implements Predicate<Entry.State> {

    FreeText(String words) {
        this.words = words.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean test(Entry.State entry) {
        if (entry.mark().note().toLowerCase(Locale.ROOT).contains(words)) {
            return true;
        }
        for (Fact fact : entry.row().facts()) {
            // No cell shows it, and every row has it: "75" would find all of them.
            if (fact.id().equals(Anomaly.THRESHOLDS)) {
                continue;
            }
            String text = CellText.of(entry.row(), fact.id(), LocalDate.MIN);
            if (text.toLowerCase(Locale.ROOT).contains(words)) {
                return true;
            }
        }
        return false;
    }
}
