package dev.tillwatch.detect.episode;

import dev.tillwatch.model.Status;

/** A payment's status in the two lowest bits of a timeline's tag. */
public final class StatusBits {

    public static final int WIDTH = 2;

    private static final long MASK = (1 << WIDTH) - 1;
    private static final long UNKNOWN = 0;
    private static final long SUCCESS = 1;
    private static final long FAILED = 2;

    private StatusBits() {}

    public static long of(Status status) {
        return switch (status) {
            case SUCCESS -> SUCCESS;
            case FAILED -> FAILED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static Status read(long tag) {
        long bits = tag & MASK;
        if (bits == SUCCESS) {
            return Status.SUCCESS;
        }
        return bits == FAILED ? Status.FAILED : Status.UNKNOWN;
    }
}
