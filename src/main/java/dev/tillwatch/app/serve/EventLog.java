package dev.tillwatch.app.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The latest changes, numbered from 1, for any number of readers who each keep their own place: the writer waits for
 * none of them, and a reader that was away too long learns what it missed.
 */
final class EventLog implements AutoCloseable {

    /** Changes handed out at once. */
    static final int MOST_AT_ONCE = 256;

    /**
     * What follows a place.
     *
     * @param first the number of the first change
     * @param changes none when the time was over
     */
    record Slice(long first, List<Change> changes) {

        long last() {
            return first + changes.size() - 1;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final @Nullable Change[] ring;
    private long last;
    private boolean closed;

    /** @param held how many changes are kept */
    EventLog(int held) {
        this.ring = new Change[held];
    }

    /** False once closed: nobody will hear of them. */
    boolean add(List<Change> changes) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            for (Change change : changes) {
                ring[(int) (++last % ring.length)] = change;
            }
            if (!changes.isEmpty()) {
                more.signalAll();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The number of the newest change. */
    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** The changes after a number, or the oldest ones held where that is no more; waits for one; null once closed. */
    @Nullable
    Slice after(long number, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (number >= last && !closed && left > 0) {
                left = more.awaitNanos(left);
            }
            if (closed) {
                return null;
            }
            long first = Math.max(number + 1, last - ring.length + 1);
            List<Change> changes = new ArrayList<>();
            for (long i = first; i <= last && changes.size() < MOST_AT_ONCE; i++) {
                Change change = ring[(int) (i % ring.length)];
                if (change != null) {
                    changes.add(change);
                }
            }
            return new Slice(first, changes);
        } finally {
            lock.unlock();
        }
    }

    /** Lets every reader go. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
