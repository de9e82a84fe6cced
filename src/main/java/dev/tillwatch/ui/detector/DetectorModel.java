package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Withdrawal;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.settings.Mark;
import dev.tillwatch.settings.SeenMarks;
import dev.tillwatch.ui.SweepListener;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What one detector's tab shows: its tables, its readings, the selected row and the badge. FX thread only. Takes a
 * {@link Detection} in one bulk change; watch {@link #revision} for "something changed" and read the rest.
 */
public final class DetectorModel implements SweepListener {

    private final DetectorFactory factory;
    private final SeenMarks marks;
    private final Map<String, TableModel> tables = new LinkedHashMap<>();
    private final Told told = new Told(tables.values());
    private final Readings readings = new Readings();
    private final Selection selection = new Selection(this::entry);
    private final ReadOnlyIntegerWrapper openCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Severity> worst = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final Reach reach = new Reach();
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ObjectProperty<DetectorSettings> settings = new SimpleObjectProperty<>(DetectorSettings.DEFAULTS);
    private boolean inView = true;

    /** Over what the tables hold alone; what leaves their windows is gone. */
    public DetectorModel(DetectorFactory factory, SeenMarks marks) {
        this(factory, marks, Past.NONE);
    }

    public DetectorModel(DetectorFactory factory, SeenMarks marks, Past past) {
        this.factory = factory;
        this.marks = marks;
        for (TableSpec spec : factory.tables()) {
            RowSearch search = new RowSearch(past, factory.id(), spec.kind(), marks);
            tables.put(spec.kind(), new TableModel(spec, search, new Around()));
        }
    }

    public DetectorFactory factory() {
        return factory;
    }

    @Override
    public Runnable prepare(Sweep sweep) {
        Brought brought = Brought.of(sweep.detections().getOrDefault(factory.id(), Detection.NOTHING));
        return () -> {
            reach.scanned(sweep, factory.id());
            failure.set(sweep.failures().get(factory.id()));
            accept(brought, sweep.completeTo());
        };
    }

    /** Takes what a batch changed; rows in view stay where they are, new ones wait unless the view follows. */
    public void accept(Detection detection, LocalDateTime shopNow) {
        accept(Brought.of(detection), shopNow);
    }

    private void accept(Brought brought, LocalDateTime shopNow) {
        brought.readings().forEach(readings::put);
        for (Withdrawal withdrawal : brought.withdrawn()) {
            table(withdrawal.key()).ifPresent(table -> table.intake().withdraw(withdrawal));
        }
        brought.newest().forEach(row -> table(row.key())
                .ifPresent(table -> table.intake().put(row)));
        reach.read(shopNow);
        for (TableModel table : tables.values()) {
            table.putBeyond(brought.beyond(table.spec().kind()));
            table.sift();
            settle(table);
        }
        refresh();
    }

    /** The shop cannot be read: the chart is hatched from {@link #completeTo} to now, by the shop's clock. */
    @Override
    public void connectionLost(LocalDateTime shopNow) {
        reach.lost(shopNow);
        revision.set(revision.get() + 1);
    }

    /** Where nobody looks no row changes its place; what would have followed does so when the tab comes into view. */
    void bringIntoView(boolean is) {
        boolean comes = is && !inView;
        inView = is;
        if (comes) {
            tables.values().stream().filter(this::mayFollow).forEach(TableModel::merge);
            refresh();
        }
    }

    boolean isInView() {
        return inView;
    }

    public List<TableModel> tables() {
        return List.copyOf(tables.values());
    }

    /** The row with this key, in view or waiting. */
    public Optional<Row> row(AnomalyKey key) {
        return entry(key).map(Entry::row);
    }

    /** Why a row no longer holds, as long as it is in view. */
    public Optional<Withdrawal> withdrawal(AnomalyKey key) {
        return entry(key).map(entry -> entry.state().withdrawal());
    }

    /** The rows of a kind that hold, in view or waiting, newest first; empty for a kind without a table. */
    public List<Row> rows(String kind) {
        TableModel table = tables.get(kind);
        return table == null ? List.of() : table.live().rows();
    }

    /** What of this tab an analyst is told of. */
    public Told told() {
        return told;
    }

    /** All points of a series, by time. */
    public List<Reading> readings(String series) {
        return readings.all(series);
    }

    /** The points of a series in a span, by time, with the last one before it. */
    public List<Reading> readings(String series, LocalDateTime from, LocalDateTime to) {
        return readings.between(series, from, to);
    }

    /** The row in the detail pane; follows the row as its values change. */
    public ReadOnlyObjectProperty<@Nullable Row> selected() {
        return selection.row();
    }

    /** Selects a row by key, letting it in when it waits; null or an unknown key selects nothing. */
    public void select(@Nullable AnomalyKey key) {
        if (key != null && table(key).filter(table -> table.isWaiting(key)).isPresent()) {
            mergeWaiting();
        }
        selection.select(key);
    }

    public void selectNext() {
        move(1);
    }

    public void selectPrevious() {
        move(-1);
    }

    /** Judged anomalies that nobody has seen, of all tables that an analyst is told of, in view and waiting. */
    public ReadOnlyIntegerProperty openCount() {
        return openCount.getReadOnlyProperty();
    }

    /** The worst severity among the open ones, null when there are none. */
    public ReadOnlyObjectProperty<@Nullable Severity> worst() {
        return worst.getReadOnlyProperty();
    }

    /** Rows behind the pill. */
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Lets the waiting rows in and the withdrawn ones go. */
    public void mergeWaiting() {
        tables.values().forEach(TableModel::merge);
        refresh();
    }

    /** How far the shop is read. */
    public Reach reach() {
        return reach;
    }

    /** What is in force: the thresholds, and the calendar whose events are drawn in the chart. */
    public ObjectProperty<DetectorSettings> settings() {
        return settings;
    }

    /** The shop's own time of the last poll, null before the first. */
    public ReadOnlyObjectProperty<@Nullable LocalDateTime> completeTo() {
        return reach.completeTo();
    }

    /** Why the detector does not run, null while it does. */
    public ReadOnlyObjectProperty<@Nullable String> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Counts up whenever anything changed, after everything has. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** What the analyst left at a row. */
    public Mark mark(AnomalyKey key) {
        return marks.get(key.toString());
    }

    /** Keeps marks and takes seen rows out of the badge. */
    public void mark(Map<AnomalyKey, Mark> given) {
        given.forEach((key, mark) -> {
            marks.put(key.toString(), mark);
            entry(key).ifPresent(entry -> {
                entry.mark(mark);
                table(key).ifPresent(table -> table.siftLater(entry));
            });
        });
        refresh();
    }

    /** Shows only the rows that fit, in every table; the pill counts anew. */
    void filter(Predicate<Entry.State> filter) {
        tables.values().forEach(table -> table.filter(filter));
        refresh();
    }

    Optional<Entry> entry(AnomalyKey key) {
        return table(key).flatMap(table -> table.find(key));
    }

    private void settle(TableModel table) {
        table.trimWaiting();
        if (mayFollow(table) || (inView && table.items().isEmpty())) {
            table.merge();
        }
    }

    /** What a table hears of its tab. */
    private final class Around implements TableModel.Tab {

        @Override
        public @Nullable AnomalyKey selectedKey() {
            return selection.key();
        }

        @Override
        public void changed() {
            tables.values().forEach(DetectorModel.this::settle);
            refresh();
        }
    }

    private boolean mayFollow(TableModel table) {
        return inView && selection.key() == null && table.mayFollow();
    }

    private Optional<TableModel> table(AnomalyKey key) {
        return Optional.ofNullable(tables.get(key.kind()));
    }

    private void move(int by) {
        AnomalyKey key = selection.key();
        TableModel main = tables.values().iterator().next();
        TableModel table = key == null ? main : table(key).orElse(main);
        table.shown().beside(key, by).ifPresent(this::select);
    }

    private void refresh() {
        selection.follow();
        LiveRows.Open open = told.open();
        openCount.set(open.count());
        worst.set(open.worst());
        if (inView) {
            waiting.set(
                    tables.values().stream().mapToInt(TableModel::waitingCount).sum());
        }
        revision.set(revision.get() + 1);
    }
}
