package dev.tillwatch.ui.detector;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.i18n.Texts;

/** Says how many rows a table has: in the filter bar, and below it how many are still to come. */
final class TableWords {

    private static final Texts TEXTS = Texts.of("tab");

    private TableWords() {}

    /** "212 of 104,000". */
    static String count(TableModel table) {
        long all = table.isCut() ? table.known() : table.size();
        return TEXTS.get("count", Numbers.count(table.matching()), Numbers.count(all));
    }

    /** What lies below the last row; empty where the table holds all of its rows. */
    static String foot(TableModel table) {
        if (!table.isCut()) {
            return "";
        }
        if (table.isSearching()) {
            return TEXTS.get("foot.searching", Numbers.count(table.known()));
        }
        if (table.isLoading()) {
            return TEXTS.get("foot.loading");
        }
        long below = table.below();
        if (below <= 0) {
            return TEXTS.get("foot.end");
        }
        return TEXTS.get(table.rule().isNewestFirst() ? "foot.older" : "foot.more", Numbers.count(below));
    }
}
