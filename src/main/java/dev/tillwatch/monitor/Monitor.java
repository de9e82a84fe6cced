package dev.tillwatch.monitor;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is new in the shop and shows it to every detector. {@link #sweep} belongs to one worker thread; a {@link
 * HistoryLoader} may hand in the past from another one. Detectors and books are guarded by one lock that is never held
 * while the shop is asked.
 */
public final class Monitor {

    /** Rows found in history that wait for a sweep; then history pauses. */
    private static final int MOST_WAITING = 100_000;

    /** Transactions below the newest that are read again in one poll. */
    private static final int MOST_RECHECKED = 2_000;

    /** Polls within one sweep while the shop holds more than one poll reads. */
    private static final int MOST_POLLS = 5;

    /** Rows at the end of a chunk that tell how far it has come. */
    private static final int LAST_ROWS = 20;

    /** What a first sweep learns. */
    private record Start(ShopHead head, LocalDateTime now, LiveReader reader, Ledger ledger) {}

    private final TransactionSource source;
    private final FeedOptions options;
    private final ReentrantLock lock = new ReentrantLock();
    private final DetectorBoard board;
    private final NavigableSet<Long> recheck = new TreeSet<>();
    private final Audit audit;
    private volatile @Nullable Start start;
    private volatile boolean swept;
    private volatile boolean polling;
    private @Nullable LocalDateTime completeTo;
    private Coverage coverage = Coverage.NONE;
    private HistoryProgress history = HistoryProgress.NOT_STARTED;
    private long rowsRead;

    public Monitor(TransactionSource source, Map<String, Detector> detectors, FeedOptions options) {
        this.source = source;
        this.options = options;
        this.board = new DetectorBoard(detectors);
        this.audit = new Audit(options.seen());
    }

    /** Reads what is new since the last sweep; after a failure the next one begins where this one began. */
    public Sweep sweep() throws ShopUnavailable {
        polling = true;
        try {
            return poll(start());
        } finally {
            polling = false;
        }
    }

    /** Whether a sweep is under way. */
    boolean isPolling() {
        return polling;
    }

    private Sweep poll(Start started) throws ShopUnavailable {
        int polls = 0;
        boolean more;
        do {
            Haul haul = started.reader.read(takeRechecks());
            show(haul, started.ledger);
            more = haul.more();
        } while (more && ++polls < MOST_POLLS);
        swept = true;
        return result();
    }

    private Start start() throws ShopUnavailable {
        Start known = start;
        if (known != null) {
            return known;
        }
        ShopHead head = source.head();
        LocalDateTime now = source.now();
        LocalDateTime lookBack = now.minusDays(options.lookBackDays());
        Start fresh = new Start(head, now, new LiveReader(source, head, options), new Ledger(options.seen(), lookBack));
        start = fresh;
        return fresh;
    }

    private List<Long> takeRechecks() {
        lock.lock();
        try {
            return recheck.stream().limit(MOST_RECHECKED).toList();
        } finally {
            lock.unlock();
        }
    }

    private void show(Haul haul, Ledger ledger) {
        lock.lock();
        try {
            List<Event> events = new ArrayList<>(haul.prices());
            for (Transaction row : haul.rows()) {
                note(row, ledger, events);
                recheck.remove(row.id());
            }
            for (long id : haul.gone()) {
                add(events, ledger.gone(id));
                recheck.remove(id);
            }
            if (haul.wentBack()) {
                audit.hurry();
            }
            LocalDateTime known = completeTo;
            boolean later = known == null || haul.now().isAfter(known);
            // With more to read the shop is not yet known up to now.
            LocalDateTime until = known == null || (later && !haul.more()) ? haul.now() : known;
            if (!haul.more()) {
                cover(known == null ? until : known, until);
            }
            completeTo = until;
            board.observe(new Batch(events, until));
        } finally {
            lock.unlock();
        }
    }

    private Sweep result() {
        lock.lock();
        try {
            LocalDateTime until = completeTo;
            if (until == null) {
                throw new IllegalStateException("no poll has ended");
            }
            return new Sweep(
                    until,
                    board.take(),
                    board.failures(),
                    history,
                    rowsRead,
                    options.seen().shown(),
                    coverage);
        } finally {
            lock.unlock();
        }
    }

    /** The head that the first sweep found; null before that sweep has ended. */
    @Nullable
    ShopHead head() {
        Start started = start;
        return started == null || !swept ? null : started.head;
    }

    /** Counts the changes of the catalog; rows joined with an older one are refused. */
    long catalogEpoch() {
        Start started = start;
        return started == null ? 0 : started.reader.catalogEpoch();
    }

    boolean hasRoom() {
        lock.lock();
        try {
            return board.waiting() < MOST_WAITING;
        } finally {
            lock.unlock();
        }
    }

    /** Looks for changes behind the feed's back in some of what is due; true when more is due already. */
    boolean audit(AuditSource past) throws ShopUnavailable {
        Start started = start;
        Audit.Reach reach = started == null ? null : reach(started);
        if (started == null || reach == null) {
            return false;
        }
        Audit.Findings found = audit.step(past, reach, started.ledger::differs);
        lock.lock();
        try {
            recheck.addAll(found.suspects());
        } finally {
            lock.unlock();
        }
        return found.more();
    }

    boolean isHistoryComplete() {
        lock.lock();
        try {
            return history.complete();
        } finally {
            lock.unlock();
        }
    }

    private Audit.@Nullable Reach reach(Start started) {
        lock.lock();
        try {
            LocalDateTime now = completeTo;
            if (now == null) {
                return null;
            }
            // While the past is being loaded, what it has not come to yet is unknown, not changed.
            long from = history.complete() ? Long.MIN_VALUE : started.head.recentTransaction();
            long fromItem = history.complete() ? Long.MIN_VALUE : started.head.lastItem() + 1;
            List<Long> newest = options.seen().last(started.reader.position(), ShopHead.RECENT);
            long to = newest.isEmpty() ? started.reader.position() : newest.getFirst() - 1;
            return new Audit.Reach(new IdRange(from, to), new IdRange(fromItem, started.reader.itemPosition()), now);
        } finally {
            lock.unlock();
        }
    }

    /** Shows a chunk of the past; false when the catalog changed since {@code epoch} and it must be read again. */
    boolean showHistory(List<Transaction> chunk, long epoch, HistoryProgress progress) {
        Start started = start;
        lock.lock();
        try {
            if (started == null || epoch != catalogEpoch()) {
                return false;
            }
            List<Event> events = new ArrayList<>();
            for (Transaction row : chunk) {
                if (options.seen().has(row.id())) {
                    // The live thread was here first. Which of the two looks is newer is unknown: ask once more.
                    if (started.ledger.differs(row)) {
                        recheck.add(row.id());
                    }
                } else {
                    note(row, started.ledger, events);
                }
            }
            history = progress;
            LocalDateTime reached = progress.complete() ? started.now : reached(chunk, started.now);
            cover(started.ledger.lookBack(), reached);
            LocalDateTime until = completeTo;
            if (until != null && !events.isEmpty()) {
                board.observe(new Batch(events, until));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The time that a chunk of ids has come to: the earliest of its last rows, so that one odd date claims nothing. */
    private static LocalDateTime reached(List<Transaction> chunk, LocalDateTime atMost) {
        return chunk.subList(Math.max(0, chunk.size() - LAST_ROWS), chunk.size()).stream()
                .map(Transaction::at)
                .filter(Objects::nonNull)
                .filter(atMost::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(LocalDateTime.MIN);
    }

    /** A span that ends before it begins, as where the shop's clock was set back, covers nothing. */
    private void cover(LocalDateTime from, LocalDateTime to) {
        if (!to.isBefore(from)) {
            coverage = coverage.with(new Coverage.Span(from, to));
        }
    }

    private void note(Transaction row, Ledger ledger, List<Event> events) {
        boolean known = options.seen().has(row.id());
        TransactionChanged change = ledger.note(row);
        if (change != null || !known) {
            rowsRead += count(row);
        }
        if (change == null && !known) {
            audit.met(row);
        }
        add(events, change);
    }

    private void add(List<Event> events, @Nullable TransactionChanged change) {
        if (change != null) {
            events.add(change);
            audit.changed(change);
        }
    }

    private static int count(Transaction row) {
        return 1 + row.items().size();
    }
}
