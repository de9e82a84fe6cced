package dev.tillwatch.app.bench.shop;

import java.util.Optional;

/** What the benchmark measures, by the key of its JSON form, with the goal where there is one. */
public enum Measure {
    TRANSACTIONS("transactions"),
    ITEMS("items"),
    LOAD("loadSeconds"),
    FORERUNNER("forerunner.refreshMs"),
    BARE_100("bareStatements100Ms"),
    POLL_0("poll0Ms"),
    POLL_100("poll100Ms"),
    POLL_10000("poll10000Ms"),
    RECORD_100("record100Ms"),
    DISTANT_POLL_100("poll100At20msMs"),
    ROUND_TRIPS("roundTripsPerPoll"),
    BACKFILL("backfillSeconds"),
    DUMP("dumpSeconds"),
    DECODED("decodedDumpSeconds"),
    DETECTORS("detectorMicrosPerTransaction"),
    PIXEL_P50("commitToPixelP50Ms"),
    PIXEL_P99("commitToPixelP99Ms"),
    FAST_PIXEL_P50("commitToPixelAt250P50Ms"),
    FAST_PIXEL_P99("commitToPixelAt250P99Ms"),
    PIXEL_UNSEEN("pixelUnseen"),
    ORDERS_ASKED("ordersPerSecondAsked"),
    ORDERS("ordersPerSecond"),
    ROWS("newRowsPerSecond"),
    FX_P50("fxP50Ms"),
    FX_P99("fxP99Ms"),
    FX_LONGEST("fxLongestMs"),
    HEAP("heapMb"),
    WARM_LIVE("warmLiveSeconds"),
    WARM_COMPLETE("warmCompleteSeconds"),
    WRITER("writerSlowdownPercent"),
    AUDIT("auditServerPercent"),
    FIRST_FRAME("firstFrameMs"),
    RSS("rssMb");

    private final String key;

    Measure(String key) {
        this.key = key;
    }

    /** In JSON; a dot leads into an object. */
    public String key() {
        return key;
    }

    /** The last part of a text's key. */
    String unit() {
        return switch (this) {
            case TRANSACTIONS, ITEMS, ROUND_TRIPS, PIXEL_UNSEEN, ORDERS_ASKED, ORDERS, ROWS -> "count";
            case LOAD, BACKFILL, DUMP, DECODED, WARM_LIVE, WARM_COMPLETE -> "seconds";
            case DETECTORS -> "micros";
            case HEAP, RSS -> "mib";
            case WRITER, AUDIT -> "percent";
            default -> "millis";
        };
    }

    /** What it must not exceed. */
    Optional<Goal> goal() {
        return Optional.ofNullable(
                switch (this) {
                    case POLL_100 -> Goal.of(8);
                    case DISTANT_POLL_100 -> Goal.of(80);
                    case ROUND_TRIPS, DETECTORS, AUDIT -> Goal.of(3);
                    case BACKFILL -> Goal.times(2, DUMP);
                    case PIXEL_P99 -> Goal.of(1150);
                    case FAST_PIXEL_P99 -> Goal.of(400);
                    case FX_P99 -> Goal.of(16);
                    case FX_LONGEST -> Goal.of(100);
                    case HEAP -> Goal.of(400);
                    case WARM_LIVE -> Goal.of(2);
                    case WARM_COMPLETE -> Goal.of(10);
                    case WRITER -> Goal.of(1);
                    default -> null;
                });
    }

    /** What it would better not exceed. */
    Optional<Goal> reach() {
        return Optional.ofNullable(
                switch (this) {
                    case POLL_100 -> Goal.times(1.5, BARE_100);
                    case BACKFILL -> Goal.times(1.2, DUMP);
                    case DETECTORS -> Goal.of(1);
                    case PIXEL_P99 -> Goal.of(1080);
                    case FAST_PIXEL_P99 -> Goal.of(330);
                    case FX_P99 -> Goal.of(8);
                    case FX_LONGEST -> Goal.of(50);
                    case WARM_COMPLETE -> Goal.of(5);
                    default -> null;
                });
    }

    /** Whether the forerunner gets the same by one refresh. */
    boolean isPoll() {
        return this == POLL_0 || this == POLL_100 || this == POLL_10000 || this == DISTANT_POLL_100;
    }

    /** What it is compared with, in the same run. */
    Optional<Measure> baseline() {
        return Optional.ofNullable(
                switch (this) {
                    case POLL_0, POLL_100, POLL_10000, DISTANT_POLL_100 -> BARE_100;
                    case BACKFILL, DECODED -> DUMP;
                    default -> null;
                });
    }
}
