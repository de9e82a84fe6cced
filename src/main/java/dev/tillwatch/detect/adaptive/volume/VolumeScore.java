package dev.tillwatch.detect.adaptive.volume;

import dev.tillwatch.detect.adaptive.Score;

/** Scores a day or some hours: how rare, how far off, what it is worth, and whether the calendar explains it. */
final class VolumeScore {

    /** Points for a day without any order, or with three times as many. */
    private static final double MOST_FOR_SIZE = 20;

    private static final double LARGEST = Math.log(3);
    private static final double EXPECTED_EVENT = -25;
    private static final double HALF = 0.5;

    private VolumeScore() {}

    static Score of(double chance, double count, double expected, double basket, boolean expectedEvent) {
        double size = Math.abs(Math.log((count + HALF) / (expected + HALF)));
        Score score = Score.NONE
                .rarity(chance, "2.5 for each power of ten that it is rarer")
                .add(
                        "size",
                        MOST_FOR_SIZE * Math.min(1, size / LARGEST),
                        "by the difference, 20 at a third or three times of what is expected")
                .money(
                        Math.abs(count - expected) * basket,
                        basket,
                        "by the orders missing or too many, on a logarithmic scale");
        return expectedEvent ? score.add("expectedEvent", EXPECTED_EVENT, "the calendar has something on it") : score;
    }
}
