package dev.tillwatch.app.serve;

import dev.tillwatch.model.Anomaly;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One scan and those who wait for it; guarded by its desk. */
final class Round {

    final CompletableFuture<Map<String, List<Anomaly>>> result = new CompletableFuture<>();
    int waiting;

    @Nullable
    Scan scan;
}
