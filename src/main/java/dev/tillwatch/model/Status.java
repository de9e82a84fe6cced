package dev.tillwatch.model;

import org.jspecify.annotations.Nullable;

/** How a payment ended, as the shop's table says; the schema knows two words and NULL. */
public enum Status {
    SUCCESS,
    FAILED,
    UNKNOWN;

    /** Reads the column's word; NULL or a word the schema does not know is {@link #UNKNOWN}. */
    public static Status of(@Nullable String word) {
        if ("SUCCESS".equals(word)) {
            return SUCCESS;
        }
        return "FAILED".equals(word) ? FAILED : UNKNOWN;
    }
}
