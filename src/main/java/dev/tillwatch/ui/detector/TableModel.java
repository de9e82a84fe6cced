package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table: the live ones, and the piece of all older ones that is looked at. The list that the table shows
 * is made anew only by a merge, a page or an answer to a filter or an order; changed and withdrawn rows stay where they
 * are. FX thread only; filter and order are asked outside of it.
 */
public final class TableModel {

    /** A filter may go by a row's age: so many polls later it is asked again about all rows. */
    private static final int POLLS_BETWEEN_LOOKS = 30;

    /** What a table asks of the tab it is part of: the row to keep, and to be heard when an answer has come. */
    interface Tab {

        @Nullable
        AnomalyKey selectedKey();

        void changed();
    }

    private final TableSpec spec;
    private final RowSearch search;
    private final Tab tab;
    private final LiveRows live = new LiveRows();
    private final OlderRows older = new OlderRows();
    private final ShownRows shown = new ShownRows(live, older);
    private final TablePages pages;
    private final TableIntake intake;
    private final Set<Entry> unsifted = new LinkedHashSet<>();
    private boolean searching;
    /** Whether rows have gone past the live ones that the older piece does not hold. */
    private boolean outrun;

    private long matching;
    private int looks;
    private int polls;

    TableModel(TableSpec spec, RowSearch search, Tab tab) {
        this.spec = spec;
        this.search = search;
        this.tab = tab;
        this.pages = new TablePages(live, older, search, tab);
        this.intake = new TableIntake(live, older, shown, search, this::siftLater);
    }

    public TableSpec spec() {
        return spec;
    }

    /** The filtered rows in the order of the view; read only. */
    public ObservableList<Entry> items() {
        return shown.items();
    }

    /** How many rows are in view before the filter. */
    public int size() {
        return live.merged().size();
    }

    /** All rows ever found that still hold, in memory or not. */
    public int known() {
        return (int) Math.max(search.count(), live.size());
    }

    /** Whether older rows have left the window. */
    public boolean isCut() {
        return live.edge() != null;
    }

    /** How many rows the view has, those that are not loaded too. */
    long matching() {
        return !isCut() ? shown.items().size() : rule().narrows() ? matching : known();
    }

    /** How many rows of the view lie below the last one that is loaded. */
    long below() {
        if (older.isWhole()) {
            return 0;
        }
        long above = rule().isPlain()
                ? live.merged().size() + older.entries().size()
                : shown.items().size();
        return Math.max(0, matching() - waitingCount() - above - older.droppedCount());
    }

    boolean isSearching() {
        return searching && search.isBusy();
    }

    boolean isLoading() {
        return search.isBusy();
    }

    ViewRule rule() {
        return shown.rule();
    }

    RowSearch search() {
        return search;
    }

    /** Waiting rows that the filter lets through. */
    int waitingCount() {
        return (int) live.waiting().stream().filter(Entry::fits).count();
    }

    /** The rows that no page must be loaded for. */
    LiveRows live() {
        return live;
    }

    /** The list and the rows in memory that belong to it. */
    ShownRows shown() {
        return shown;
    }

    Optional<Entry> find(AnomalyKey key) {
        return shown.find(key);
    }

    boolean isWaiting(AnomalyKey key) {
        return live.isWaiting(key);
    }

    boolean mayFollow() {
        return shown.isAtTop();
    }

    void attach(Arrangement view) {
        shown.attach(view);
    }

    void order(Comparator<Row> next) {
        look(rule().by(next));
    }

    void filter(Predicate<Entry.State> next) {
        if (next != rule().filter()) {
            look(rule().where(next));
        }
    }

    /** Takes what polls bring. */
    TableIntake intake() {
        return intake;
    }

    /** Takes rows that no live window would keep. */
    void putBeyond(Map<AnomalyKey, Row> rows) {
        outrun |= intake.putBeyond(rows, tab.selectedKey());
    }

    /** A row was changed by a poll or by the analyst: the filter is asked about it with the next {@link #sift}. */
    void siftLater(Entry entry) {
        if (rule().narrows()) {
            unsifted.add(entry);
        }
    }

    /** Asks the filter about what has come; what fits is counted, and shown by the next merge. */
    void sift() {
        if (!rule().isPlain() && ++polls >= POLLS_BETWEEN_LOOKS && tab.selectedKey() == null && mayFollow()) {
            look(rule());
        } else if (!unsifted.isEmpty()) {
            List<Entry> some = List.copyOf(unsifted);
            unsifted.clear();
            boolean[] here = {true};
            int asked = looks;
            search.sift(rule(), some.stream().map(Entry::state).toList(), fits -> {
                if (asked == looks) {
                    some.forEach(entry -> judged(entry, fits));
                    if (!here[0]) {
                        tab.changed();
                    }
                }
            });
            here[0] = false;
        }
    }

    /** Bounds the waiting rows, too: the oldest of them leave unseen. */
    void trimWaiting() {
        outrun |= !live.trimWaiting(tab.selectedKey()).isEmpty();
    }

    /** Lets the waiting rows in and the withdrawn ones go, in one change of the list. */
    void merge() {
        AnomalyKey keep = tab.selectedKey();
        LiveRows.Merge done = live.merge(keep);
        List<Entry> gone = new ArrayList<>(done.gone());
        older.entries().stream().filter(Entry::isWithdrawn).forEach(gone::add);
        gone.forEach(entry -> older.remove(entry.key()));
        boolean lookedAtTop = keep == null && mayFollow();
        if (rule().isPlain() && (lookedAtTop || outrun) && older.isOpen()) {
            search.forget();
            older.clear(keep);
        } else if (older.isOpen()) {
            done.left().stream()
                    .filter(entry -> older.covers(entry.row(), rule()))
                    .forEach(older::add);
            older.trimEnd(rule(), keep);
        }
        outrun = false;
        // By the rule that is being looked up nothing is in its place yet; the answer puts it there.
        if (!isSearching()) {
            shown.arrange(!gone.isEmpty());
        }
    }

    /** The view begins at its top again, whatever was scrolled to. */
    void toTop() {
        if (older.dropped() != null) {
            look(rule());
        }
    }

    /** These are the first and the last row on the screen: near an end of the list more is loaded. */
    void onScreen(int first, int last) {
        pages.onScreen(shown, first, last);
    }

    /** Shows the table by a rule: at once where everything is shown newest first, else when the answer has come. */
    private void look(ViewRule next) {
        shown.rule(next);
        looks++;
        polls = 0;
        unsifted.clear();
        if (rule().isPlain()) {
            search.forget();
            searching = false;
            older.clear(tab.selectedKey());
            live.merged().forEach(entry -> entry.fits(true));
            live.waiting().forEach(entry -> entry.fits(true));
            shown.arrange(false);
            tab.changed();
            return;
        }
        searching = true;
        List<Entry.State> states = Stream.concat(live.merged().stream(), live.waiting().stream())
                .map(Entry::state)
                .toList();
        search.find(next, states, isCut(), this::show);
    }

    private void show(RowSearch.Found found) {
        searching = false;
        older.clear(tab.selectedKey());
        older.entries().forEach(entry -> entry.fits(false));
        live.merged().forEach(entry -> judged(entry, found.fits()));
        live.waiting().forEach(entry -> judged(entry, found.fits()));
        matching = found.ordered().size();
        if (found.page() != null) {
            pages.append(rule(), found.page());
            matching = found.page().matching();
        }
        List<Entry> sequence = new ArrayList<>();
        found.ordered().forEach(key -> find(key).ifPresent(sequence::add));
        shown.arrange(sequence);
        tab.changed();
    }

    private void judged(Entry entry, Map<AnomalyKey, Boolean> fits) {
        Boolean verdict = fits.get(entry.key());
        if (verdict != null) {
            boolean comes = verdict && !entry.fits();
            entry.fits(verdict);
            matching += comes ? 1 : 0;
        }
    }
}
