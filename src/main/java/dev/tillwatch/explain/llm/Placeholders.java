package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.Figures;
import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Span;
import dev.tillwatch.explain.claim.Claims;
import dev.tillwatch.model.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts of one question under the ids that the model knows them by: f1, f2 and so on, in the order of sending. */
record Placeholders(Map<String, Fact> facts, Map<String, String> labels) {

    /** A placeholder of ours; any other brace in a sentence is a fault. */
    static final Pattern PLACE = Pattern.compile("\\{(f[0-9]{1,3})}");

    /** Gives each fact its id. */
    static Placeholders of(List<Fact> facts) {
        return of(facts, Fact::id);
    }

    /** The same, with what each fact is called in the question. */
    static Placeholders of(List<Fact> facts, Function<Fact, String> label) {
        Map<String, Fact> byId = new LinkedHashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Fact fact : facts) {
            byId.put("f" + (byId.size() + 1), fact);
            labels.put(fact.id(), label.apply(fact));
        }
        return new Placeholders(byId, labels);
    }

    /** What a fact is called. */
    String label(Fact fact) {
        return labels.getOrDefault(fact.id(), fact.id());
    }

    /** The placeholder of a fact, empty when it is not sent. */
    Optional<String> place(Fact fact) {
        return facts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(fact))
                .map(entry -> "{" + entry.getKey() + "}")
                .findFirst();
    }

    boolean knows(String id) {
        return facts.containsKey(id);
    }

    /** The sentence with values and names put in, here and nowhere else. */
    Prose filled(String text, Figures figures) {
        List<Span> spans = new ArrayList<>();
        Iterator<Boolean> directed = Claims.directed(text, facts).iterator();
        Matcher matcher = PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            words(text.substring(from, matcher.start()), spans);
            Fact fact = facts.get(matcher.group(1));
            if (fact != null) {
                // "-43 % below" would say it twice
                spans.addAll(figures.of(fact, directed.next() ? "abs" : ""));
            }
            from = matcher.end();
        }
        words(text.substring(from), spans);
        return new Prose(spans);
    }

    /** Models are asked for a space before punctuation, to keep figures apart; people are not shown it. */
    private static void words(String text, List<Span> spans) {
        String tidy = spans.isEmpty() ? text : text.replaceAll("^ +(?=[.,;:!?)])", "");
        if (!tidy.isEmpty()) {
            spans.add(new Span.Words(tidy));
        }
    }
}
