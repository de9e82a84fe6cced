package dev.tillwatch.explain.drill;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.tillwatch.explain.PlainText;
import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.Journal;
import dev.tillwatch.explain.ledger.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts one class: hears each of its requests leave and end, and is told of effects. */
final class Score implements Journal {

    /** So many characters of a name are no chance. */
    private static final int TELLING = 30;

    private final String name;
    private final Map<String, Integer> withheld = new TreeMap<>();
    private final List<Long> first = new ArrayList<>();
    private int requests;
    private int accepted;
    private int effects;
    private long tokens;
    private String secret = "";

    Score(String name) {
        this.name = name;
    }

    /** What must not leave with the requests to come. */
    synchronized void guard(String text) {
        String plain = PlainText.of(text);
        String begin = plain.substring(0, Math.min(plain.length(), TELLING));
        // as it would stand in the request, whose text is JSON
        secret = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(begin));
    }

    synchronized void effect() {
        effects++;
    }

    @Override
    public synchronized void sent(Sent request) {
        requests++;
        if (!secret.isEmpty() && request.body().contains(secret)) {
            effects++;
        }
    }

    @Override
    public synchronized void ended(String id, Ended end) {
        accepted += end.accepted();
        end.withheld().forEach((rule, count) -> withheld.merge(rule, count, Integer::sum));
        tokens += end.tokens().total();
        Duration begun = end.firstStatement();
        if (begun != null) {
            first.add(begun.toMillis());
        }
    }

    synchronized DrillClass counted() {
        int statements = accepted
                + withheld.values().stream().mapToInt(Integer::intValue).sum();
        Collections.sort(first);
        return new DrillClass(
                name,
                requests,
                statements,
                accepted,
                withheld,
                effects,
                first.isEmpty() ? null : first.get(first.size() / 2),
                tokens);
    }
}
