package dev.tillwatch.app;

import dev.tillwatch.explain.ledger.Ledger;
import dev.tillwatch.explain.ledger.LedgerEntry;
import dev.tillwatch.explain.llm.AnswerCache;
import dev.tillwatch.explain.llm.Gate;
import dev.tillwatch.explain.llm.Limits;
import dev.tillwatch.explain.llm.Means;
import dev.tillwatch.settings.Directories;
import dev.tillwatch.settings.ModelLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The means of this user for asking models: the record in the state folder, the limits, the answers kept. */
record ModelMeans(Ledger ledger, Means means) {

    private static final Logger LOG = LoggerFactory.getLogger(ModelMeans.class);

    static ModelMeans ofThisUser(Supplier<ModelLimits> limits) {
        InstantSource clock = InstantSource.system();
        Ledger ledger = new Ledger(folder());
        Gate gate = new Gate(limits, clock, () -> ThreadLocalRandom.current().nextDouble());
        return new ModelMeans(ledger, new Means(Limits.USUAL, gate, ledger, AnswerCache.usual(clock)));
    }

    static Path folder() {
        return Directories.ofThisUser().state().resolve("requests");
    }

    /** Counts what earlier runs have sent, so that a limit of a day holds over a restart. Reads files. */
    void remember() {
        try {
            List<LedgerEntry> newestFirst = ledger.entries();
            means.gate().remember(newestFirst.reversed());
        } catch (IOException unreadable) {
            LOG.warn("The record of requests cannot be read; limits count from now on.", unreadable);
        }
    }
}
