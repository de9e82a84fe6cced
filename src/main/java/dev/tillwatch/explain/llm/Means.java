package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.ledger.Journal;

/** What all calls of a program share: how long each may take, the limits, the record of requests, the kept answers. */
public record Means(Limits limits, Gate gate, Journal journal, AnswerCache answers) {

    /** Without limits, record or kept answers. */
    static Means bare(Limits limits) {
        return new Means(limits, Gate.open(), Journal.NONE, AnswerCache.none());
    }

    /** The same with another record, and no answer taken from what was kept. */
    public Means fresh(Journal other) {
        return new Means(limits, gate, other, AnswerCache.none());
    }
}
