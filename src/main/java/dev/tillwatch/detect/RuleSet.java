package dev.tillwatch.detect;

/** Which rules judge. */
public enum RuleSet {
    /** Those that learn what is usual in this shop. */
    ADAPTIVE,
    /** Those of the forerunner: fixed limits. */
    CLASSIC
}
