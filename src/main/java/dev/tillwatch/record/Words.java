package dev.tillwatch.record;

import java.util.concurrent.ConcurrentHashMap;

/** Keeps one copy of the few texts that every row repeats: names of facts, formulas, words of ours. */
final class Words {

    /** More are not of ours; they stay as they are. */
    private static final int MOST = 2_000;

    private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();

    String of(String text) {
        String same = known.get(text);
        if (same != null) {
            return same;
        }
        if (known.size() < MOST) {
            known.put(text, text);
        }
        return text;
    }
}
