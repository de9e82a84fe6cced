package dev.tillwatch.monitor;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.model.Transaction;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
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

    private final TransactionSource source;
    private final FeedOptions options;
    private final ReentrantLock lock = new ReentrantLock();
    /** A sweep moves the books before it shows what they brought; nothing may be kept in between. */
    private final ReentrantLock sweeping = new ReentrantLock();

    private final DetectorBoard board;
    private final Set<Long> recheck = new ConcurrentSkipListSet<>();
    private final Audit audit;
    private final Intake intake;
    private volatile @Nullable FeedStart start;
    private volatile boolean swept;
    private @Nullable LocalDateTime completeTo;
    private @Nullable LocalDateTime shopNow;
    private Coverage coverage = Coverage.NONE;
    private HistoryProgress history = HistoryProgress.NOT_STARTED;

    public Monitor(TransactionSource source, Map<String, Detector> detectors, FeedOptions options) {
        this.source = source;
        this.options = options;
        this.board = new DetectorBoard(detectors);
        this.audit = new Audit(options.seen());
        this.intake = new Intake(options.seen(), audit);
    }

    /**
     * Goes on where the memory says that the last run ended; does nothing where it holds no state. Before the first
     * sweep only. After a failure neither this monitor nor its detectors are of use.
     */
    public void resume() throws IOException {
        try (DataInputStream in = options.seen().kept()) {
            if (in == null) {
                return;
            }
            lock.lock();
            try {
                FeedState state = FeedState.restore(in, options.lookBackDays());
                LiveReader reader = LiveReader.restore(source, options, in);
                audit.restore(in);
                board.restore(in);
                completeTo = state.completeTo();
                history = state.history();
                coverage = state.coverage();
                recheck.addAll(options.seen().takenBack());
                start = new FeedStart(
                        state.head(), state.completeTo(), reader, new Ledger(options.seen(), state.lookBack()));
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Makes what the last sweep brought last beyond the run, once whoever took it has kept its part; a state is kept
     * along with it when it is time to, or {@code now} it is. Waits for a sweep under way.
     */
    public void remember(boolean now) throws IOException {
        FeedStart started = start;
        if (started == null) {
            return;
        }
        sweeping.lock();
        lock.lock();
        try {
            boolean due = now || options.seen().isStateOld();
            LocalDateTime until = completeTo;
            // What was found and not yet taken would be neither in the state nor with whoever takes it.
            boolean settled = board.isSettled() && history.complete();
            if (due && settled && until != null) {
                FeedState state = new FeedState(
                        options.lookBackDays(), started.ledger().lookBack(), started.head(), until, history, coverage);
                options.seen().keep(out -> {
                    state.save(out);
                    started.reader().save(out);
                    audit.save(out);
                    board.save(out);
                });
            }
            options.seen().commit();
        } finally {
            lock.unlock();
            sweeping.unlock();
        }
    }

    /** Reads what is new since the last sweep; after a failure the next one begins where this one began. */
    public Sweep sweep() throws ShopUnavailable {
        sweeping.lock();
        try {
            return poll(start());
        } finally {
            sweeping.unlock();
        }
    }

    /** Whether a sweep is under way. */
    boolean isPolling() {
        return sweeping.isLocked();
    }

    private Sweep poll(FeedStart started) throws ShopUnavailable {
        int polls = 0;
        boolean more;
        do {
            Haul haul =
                    started.reader().read(recheck.stream().limit(MOST_RECHECKED).toList());
            show(haul, started);
            more = haul.more();
        } while (more && ++polls < MOST_POLLS);
        swept = true;
        return result();
    }

    private FeedStart start() throws ShopUnavailable {
        FeedStart known = start;
        if (known != null) {
            return known;
        }
        FeedStart fresh = FeedStart.at(source, options);
        start = fresh;
        return fresh;
    }

    private void show(Haul haul, FeedStart started) {
        Ledger ledger = started.ledger();
        lock.lock();
        try {
            List<Event> events = new ArrayList<>(haul.prices());
            intake.takeAll(haul.rows(), ledger, events);
            haul.rows().forEach(row -> recheck.remove(row.id()));
            for (long id : haul.gone()) {
                intake.gone(id, ledger, events);
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
                coverage = coverage.upTo(known == null ? started.now() : known, until);
            }
            completeTo = until;
            shopNow = haul.now();
            board.observe(new Batch(events, until, history.complete() ? Batch.Order.LIVE : Batch.Order.AHEAD));
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
                    intake.rowsRead(),
                    options.seen().shown(),
                    coverage);
        } finally {
            lock.unlock();
        }
    }

    /** The head that the first sweep found; null before that sweep has ended. */
    @Nullable
    ShopHead head() {
        FeedStart started = start;
        return started == null || !swept ? null : started.head();
    }

    /** Counts the changes of the catalog; rows joined with an older one are refused. */
    long catalogEpoch() {
        FeedStart started = start;
        return started == null ? 0 : started.reader().catalogEpoch();
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
        FeedStart started = start;
        LocalDateTime until = shopNow();
        if (started == null || until == null) {
            return false;
        }
        Audit.Reach reach = started.reach(options, isHistoryComplete(), until);
        Audit.Findings found = audit.step(past, reach, started.ledger()::differs);
        recheck.addAll(found.suspects());
        return found.more();
    }

    /** Blocks of ids that the audit has yet to find as recorded, for the first time or again. */
    public int unaudited() {
        FeedStart started = start;
        LocalDateTime until = shopNow();
        return started == null || until == null ? 0 : audit.open(started.reach(options, isHistoryComplete(), until));
    }

    /** Not what is complete, which stands still while the shop's clock catches up after it was set back. */
    private @Nullable LocalDateTime shopNow() {
        lock.lock();
        try {
            return shopNow;
        } finally {
            lock.unlock();
        }
    }

    boolean isHistoryComplete() {
        lock.lock();
        try {
            return history.complete();
        } finally {
            lock.unlock();
        }
    }

    /** Shows a chunk of the past; false when the catalog changed since {@code epoch} and it must be read again. */
    boolean showHistory(List<Transaction> chunk, long epoch, HistoryProgress progress) {
        FeedStart started = start;
        lock.lock();
        try {
            if (started == null || epoch != catalogEpoch()) {
                return false;
            }
            List<Event> events = new ArrayList<>();
            for (Transaction row : chunk) {
                if (options.seen().has(row.id())) {
                    // The live thread was here first. Which of the two looks is newer is unknown: ask once more.
                    if (started.ledger().differs(row)) {
                        recheck.add(row.id());
                    }
                } else {
                    intake.take(row, started.ledger(), events);
                }
            }
            history = progress;
            LocalDateTime reached = progress.complete() ? started.now() : Coverage.reached(chunk, started.now());
            coverage = coverage.upTo(started.ledger().lookBack(), reached);
            LocalDateTime until = completeTo;
            if (until != null && !events.isEmpty()) {
                board.observe(new Batch(events, until, Batch.Order.PAST));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
