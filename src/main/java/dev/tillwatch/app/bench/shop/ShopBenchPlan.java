package dev.tillwatch.app.bench.shop;

import java.time.Duration;

/**
 * How large the shop is and how long it is measured.
 *
 * @param pause between two polls: longer than the connection pool trusts a connection without asking it, as in the window
 */
public record ShopBenchPlan(int transactions, long seed, Rounds rounds, Duration pause) {

    /** The shop. */
    public static final int USUAL_TRANSACTIONS = 5_000_000;

    private static final Rounds USUAL = new Rounds(60, 9, Duration.ofSeconds(40));
    private static final Duration USUAL_PAUSE = Duration.ofMillis(600);

    /**
     * How often.
     *
     * @param small polls of each kind with no or 100 new rows
     * @param large polls with 10,000 new rows
     * @param writer how long the writer writes with, and how long without the feed beside it
     */
    public record Rounds(int small, int large, Duration writer) {}

    public static ShopBenchPlan usual(int transactions) {
        return new ShopBenchPlan(transactions, 1, USUAL, USUAL_PAUSE);
    }
}
