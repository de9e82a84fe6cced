package dev.tillwatch.app.serve;

import dev.tillwatch.model.Anomaly;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One scan and what those who wait for it ask of it, a detector each; guarded by its desk. */
final class Round {

    final CompletableFuture<Map<String, List<Anomaly>>> result = new CompletableFuture<>();
    final List<String> asked = new ArrayList<>();

    @Nullable
    Scan scan;
}
