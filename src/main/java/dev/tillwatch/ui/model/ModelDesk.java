package dev.tillwatch.ui.model;

import dev.tillwatch.explain.drill.Drill;
import dev.tillwatch.explain.drill.DrillReport;
import dev.tillwatch.explain.ledger.LedgerEntry;
import dev.tillwatch.explain.llm.Gate;
import dev.tillwatch.settings.ModelChoice;
import dev.tillwatch.settings.ModelLimits;
import dev.tillwatch.settings.ModelPreferences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the window may ask about the language model. On the FX thread, except for what blocks. */
public interface ModelDesk {

    /** What was chosen and is kept. */
    ModelPreferences chosen();

    /** Which model is asked, at which address and with whose key, for people; or how to get one. */
    String words();

    boolean configured();

    /** Asks this model from now on, null: that of the environment; answers why it cannot be, else empty. */
    Optional<String> choose(@Nullable ModelChoice choice);

    void limit(ModelLimits limits);

    /** What was spent so far. */
    Gate.Used used();

    /** Where requests are written down. */
    Path ledger();

    /** All requests in the record, the newest first. Blocks. */
    List<LedgerEntry> requests() throws IOException;

    /** Asks where to save; empty when the user leaves it. */
    Optional<Path> chooseExport(String suggestedName);

    /** The drill against the model that is asked now; an interrupt ends it early. Blocks. */
    DrillReport drill(Drill.Progress progress);

    /** Keeps how the drill ended: a model that failed wears a mark. */
    void drilled(DrillReport report);

    /** Runs what blocks, on a thread of its own. */
    void run(Runnable task);
}
