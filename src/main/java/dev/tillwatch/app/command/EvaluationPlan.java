package dev.tillwatch.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is measured on what.
 *
 * @param simulated the shop that each seed draws; empty: none
 */
public record EvaluationPlan(List<Long> seeds, Optional<Simulated> simulated, Folders folders) {

    /** Which shop is drawn. */
    public enum Simulated {
        USUAL,
        OTHER
    }

    /** Folders with data from elsewhere. */
    public record Folders(Optional<Path> shop, Optional<Path> onlineRetail, Optional<Path> nab) {

        boolean none() {
            return shop.isEmpty() && onlineRetail.isEmpty() && nab.isEmpty();
        }
    }

    public EvaluationPlan {
        seeds = List.copyOf(seeds);
    }
}
