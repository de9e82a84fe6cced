package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.Journal;
import dev.tillwatch.explain.ledger.Sent;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a journal hears, and may refuse to. */
final class Noted implements Journal {

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    final List<Ended> ended = new CopyOnWriteArrayList<>();
    volatile boolean full;

    @Override
    public void sent(Sent request) throws IOException {
        if (full) {
            throw new IOException("no space left on the device");
        }
        sent.add(request);
    }

    @Override
    public void ended(String id, Ended end) {
        ended.add(end);
    }
}
