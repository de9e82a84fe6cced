package dev.tillwatch.ui.detail;

import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.Journal;
import dev.tillwatch.explain.ledger.Sent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes which requests left and ended, and when. */
final class NotedRequests implements Journal {

    private final Map<String, Integer> ends = new HashMap<>();
    private int sent;
    private long lastEnd;

    @Override
    public synchronized void sent(Sent request) {
        sent++;
        ends.put(request.id(), 0);
    }

    @Override
    public synchronized void ended(String id, Ended end) {
        lastEnd = System.nanoTime();
        ends.merge(id, 1, Integer::sum);
    }

    synchronized int sent() {
        return sent;
    }

    /** Requests that have left and not ended. */
    synchronized int open() {
        return Math.toIntExact(
                ends.values().stream().filter(count -> count == 0).count());
    }

    synchronized int ended() {
        return ends.size() - open();
    }

    synchronized long lastEnd() {
        return lastEnd;
    }

    synchronized List<String> endedMoreThanOnce() {
        return ends.entrySet().stream()
                .filter(end -> end.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
