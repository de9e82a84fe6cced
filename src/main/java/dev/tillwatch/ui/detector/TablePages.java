package dev.tillwatch.ui.detector;

import dev.tillwatch.model.Row;
import dev.tillwatch.monitor.FoundRows;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Loads the pages beyond a table's live window as the view comes near them, and drops those that are far away. */
final class TablePages {

    /** So near to an end of the list more is loaded there. */
    private static final int NEAR = 100;

    private final LiveRows live;
    private final OlderRows older;
    private final RowSearch search;
    private final TableModel.Tab tab;

    TablePages(LiveRows live, OlderRows older, RowSearch search, TableModel.Tab tab) {
        this.live = live;
        this.older = older;
        this.search = search;
        this.tab = tab;
    }

    /** These are the first and the last row on the screen: near an end of the list more is loaded. */
    void onScreen(ShownRows shown, int first, int last) {
        Row edge = live.edge();
        if (search.isBusy() || edge == null) {
            return;
        }
        ViewRule rule = shown.rule();
        Row dropped = older.dropped();
        if (last >= shown.items().size() - NEAR && !older.isWhole()) {
            Row from = older.isOpen() ? Objects.requireNonNull(older.reached()) : edge;
            load(shown, from, false, page -> append(rule, page));
        } else if (first < NEAR && dropped != null) {
            load(shown, dropped, true, page -> prepend(rule, page));
        }
    }

    private void load(ShownRows shown, Row at, boolean backwards, Consumer<FoundRows.Page> then) {
        search.page(shown.rule(), at, backwards, page -> {
            then.accept(page);
            shown.arrangeSteadily();
            tab.changed();
        });
    }

    /** The piece goes on with this page. */
    void append(ViewRule rule, FoundRows.Page page) {
        page.rows().forEach(this::addOlder);
        older.reachTo(page.last() ? null : page.rows().getLast());
        older.trimFront(rule, tab.selectedKey());
    }

    private void prepend(ViewRule rule, FoundRows.Page page) {
        boolean meetsLive = rule.isPlain() && page.rows().stream().anyMatch(row -> live.get(row.key()) != null);
        List<Row> rows = page.rows();
        boolean top = page.last() || meetsLive || rows.isEmpty();
        // The first row of the page only says where the piece begins now.
        (top ? rows : rows.subList(1, rows.size())).forEach(this::addOlder);
        older.beginBehind(top ? null : rows.getFirst(), rows.size() - 1);
        older.trimEnd(rule, tab.selectedKey());
    }

    private void addOlder(Row row) {
        Entry there = live.get(row.key());
        Entry known = there != null ? there : older.get(row.key());
        if (known == null) {
            older.add(search.entry(row));
        } else if (there == null) {
            known.fits(true);
        }
    }
}
