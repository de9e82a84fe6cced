package dev.tillwatch.monitor;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Transaction;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is new in the shop and shows it to every detector. {@link #sweep} belongs to one worker thread; a {@link
 * HistoryLoader} may hand in the past from another one. Detectors and books are guarded by one lock that is never held
 * while the shop is asked.
 */
public final class Monitor {

    /** Rows found in history that wait for a sweep; then history pauses. */
    private static final int MOST_WAITING = 100_000;

    /** Recorded transactions told at once. */
    private static final int REPLAYED = 5_000;

    /** Polls within one sweep while the shop holds more than one poll reads. */
    private static final int MOST_POLLS = 5;

    private final TransactionSource source;
    private final FeedOptions options;
    private final ReentrantLock lock = new ReentrantLock();
    /** A sweep moves the books before it shows what they brought; nothing may be kept in between. */
    private final ReentrantLock sweeping = new ReentrantLock();

    private final DetectorBoard board;
    private final Recheck recheck;
    private final Headway headway = new Headway();
    private final Audit audit;
    private final Intake intake;
    private final KeptState state;
    private final Scanned scanned = new Scanned();
    private volatile @Nullable FeedStart start;
    private volatile boolean swept;
    private volatile @Nullable Replay replay;

    public Monitor(TransactionSource source, Map<String, Detector> detectors, FeedOptions options) {
        this.source = source;
        this.options = options;
        this.board = new DetectorBoard(detectors);
        this.recheck = new Recheck(options.seen());
        this.audit = new Audit(options.seen());
        this.intake = new Intake(options.seen(), audit);
        this.state = new KeptState(source, options, audit, board);
    }

    /**
     * Goes on where the memory says that the last run ended; does nothing where it holds no state. Before the first
     * sweep only. What other rules had judged is told to the detectors anew. After a failure neither this monitor nor
     * its detectors are of use.
     */
    public void resume() throws IOException {
        lock.lock();
        try {
            KeptState.Resumed resumed = state.resume();
            if (resumed == null) {
                return;
            }
            start = resumed.start();
            scanned.resume(resumed);
            recheck.addAll(options.seen().takenBack());
            replay = resumed.judged() ? null : Replay.of(options.seen(), 0);
        } finally {
            lock.unlock();
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
            // What was found and not yet taken would be neither in the state nor with whoever takes it.
            boolean settled = board.isSettled() && scanned.isSettled() && recheck.unsureFrom() == null;
            try {
                if (due && settled) {
                    state.keep(FeedState.of(options, started, scanned), started);
                }
            } finally {
                options.seen().commit();
            }
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

    boolean isPolling() {
        return sweeping.isLocked();
    }

    private Sweep poll(FeedStart started) throws ShopUnavailable {
        int polls = 0;
        boolean more;
        do {
            Haul haul = started.reader().read(recheck.next());
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
        locked(() -> scanned.begin(fresh));
        start = fresh;
        return fresh;
    }

    private void show(Haul haul, FeedStart started) {
        Ledger ledger = started.ledger();
        locked(() -> {
            List<Event> events = new ArrayList<>(haul.prices());
            intake.takeAll(haul.rows(), ledger, events);
            haul.prices().forEach(options.seen()::note);
            haul.gone().forEach(id -> intake.gone(id, ledger, events));
            Coverage before = coverage();
            recheck.polled(haul);
            if (haul.wentBack()) {
                audit.hurry();
            }
            Replay underWay = replay;
            if (underWay != null) {
                underWay.dropWhatIsToCome(events);
            }
            LocalDateTime until = scanned.polled(haul, started);
            boolean allTold = scanned.history().complete();
            board.observe(new Batch(events, until, allTold ? Batch.Order.LIVE : Batch.Order.AHEAD), before);
        });
    }

    private Sweep result() {
        Upkeep upkeep = new Upkeep(
                headway.stalledSince(options.clock().instant()), !options.seen().standsIn());
        return locked(() -> new Sweep(
                Objects.requireNonNull(scanned.completeTo(), "no poll has ended"),
                board.take(),
                board.failures(),
                scanned.history(),
                intake.rowsRead(),
                options.seen().shown(),
                coverage(),
                board.shown(),
                upkeep));
    }

    /** What is known to be scanned, without what waits to be read again. */
    private Coverage coverage() {
        LocalDateTime unsure = recheck.unsureFrom();
        return unsure == null ? scanned.coverage() : scanned.coverage().before(unsure);
    }

    private void locked(Runnable work) {
        locked(() -> {
            work.run();
            return true;
        });
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
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
        return locked(() -> board.waiting() < MOST_WAITING);
    }

    /** Looks for changes behind the feed's back in some of what is due; true when more is due already. */
    boolean audit(AuditSource past) throws ShopUnavailable {
        FeedStart started = start;
        Audit.Reach reach = reach();
        if (started == null || reach == null) {
            return false;
        }
        int doubts = locked(scanned::doubts);
        Audit.Findings found = audit.step(past, reach, started.ledger()::differs);
        recheck.addAll(found.suspects());
        headway.made(options.clock().instant());
        if (!found.more()) {
            locked(() -> scanned.audited(doubts));
        }
        return found.more();
    }

    /** Blocks of ids that the audit has yet to find as recorded, for the first time or again. */
    public int unaudited() {
        Audit.Reach reach = reach();
        return reach == null ? 0 : audit.open(reach);
    }

    private Audit.@Nullable Reach reach() {
        FeedStart started = start;
        return locked(() -> {
            LocalDateTime until = scanned.shopNow();
            boolean complete = scanned.history().complete();
            return started == null || until == null ? null : started.reach(options, complete, until);
        });
    }

    boolean isHistoryComplete() {
        return locked(() -> scanned.history().complete());
    }

    /** Tells detectors that know nothing yet the next of what is recorded; false when there is nothing more to tell. */
    boolean replay(TransactionSource past) throws ShopUnavailable {
        Replay underWay = replay;
        FeedStart started = start;
        if (underWay == null || underWay.isOver() || started == null) {
            return false;
        }
        List<Long> ids = underWay.next(REPLAYED);
        Map<Long, Customer> customers = past.customers(underWay.customersOf(ids));
        locked(() -> {
            List<Event> events = underWay.tell(ids, customers);
            LocalDateTime from = started.ledger().lookBack();
            tellOfThePast(events, underWay.progress(from), Replay.rows(events), started);
        });
        return true;
    }

    private void tellOfThePast(
            List<Event> events, HistoryProgress progress, List<Transaction> rows, FeedStart started) {
        Coverage before = coverage();
        scanned.past(progress, rows, started);
        headway.made(options.clock().instant());
        LocalDateTime until = scanned.completeTo();
        if (until != null && !events.isEmpty()) {
            board.observe(new Batch(events, until, Batch.Order.PAST), before);
        }
    }

    /** Shows a chunk of the past; false when the catalog changed since {@code epoch} and it must be read again. */
    boolean showHistory(List<Transaction> chunk, long epoch, HistoryProgress progress) {
        FeedStart started = start;
        return locked(() -> {
            if (started == null || epoch != catalogEpoch()) {
                return false;
            }
            List<Event> events = new ArrayList<>();
            recheck.addAll(intake.takePast(chunk, started.ledger(), events));
            tellOfThePast(events, progress, chunk, started);
            return true;
        });
    }
}
