package dev.tillwatch.explain.claim;

/**
 * Words that relate what stands before them to what stands behind.
 *
 * @param from its first token
 * @param to the token behind its last
 */
record Link(Kind kind, int from, int to, boolean negated, Degree degree) {

    /** What is claimed. */
    enum Kind {
        LESS,
        MORE,
        EQUAL,
        NEAR,
        INSIDE,
        OUTSIDE,
        BETWEEN,
        AGAINST
    }

    /** How far apart the two are said to be. */
    enum Degree {
        PLAIN,
        FAR,
        SLIGHT
    }
}
