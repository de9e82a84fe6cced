package dev.tillwatch.detect.adaptive.volume;

/**
 * What an interval brought, as it is judged.
 *
 * @param orders whether it was too little is judged by them
 * @param paid whether it was too much is judged by them: a wave of tries that are declined is no wave of orders
 */
public record JudgedCount(long orders, long paid) {

    static final JudgedCount NONE = new JudgedCount(0, 0);

    /** Of a series of which nothing else is known. */
    static JudgedCount of(long count) {
        return new JudgedCount(count, count);
    }

    /** What is held against an expectation: an interval may be no more than ordinary because of tries that were declined. */
    double against(double expected) {
        return (double) orders > expected ? Math.max(expected, (double) paid) : (double) orders;
    }
}
