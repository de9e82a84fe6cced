package dev.tillwatch.explain.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the words of a sentence that relate figures to each other. */
final class Links {

    private static final Map<String, Link.Kind> PHRASES = new LinkedHashMap<>();

    /** A word of these before a later "than", with a noun between them: more transactions than. */
    private static final Set<String> FEWER =
            Set.of("less", "fewer", "lower", "smaller", "cheaper", "shorter", "lesser", "weaker", "slower");

    private static final Set<String> GREATER = Set.of(
            "more", "higher", "greater", "larger", "bigger", "longer", "costlier", "dearer", "stronger", "busier");

    private static final int FURTHEST_THAN = 5;

    private static final Set<String> NOT = Set.of(
            "not",
            "never",
            "no",
            "nor",
            "neither",
            "without",
            "cannot",
            "doesn",
            "isn",
            "don",
            "aren",
            "wasn",
            "weren",
            "didn",
            "none",
            "hardly",
            "scarcely");

    private static final Set<String> FAR = Set.of(
            "far",
            "well",
            "much",
            "vastly",
            "way",
            "considerably",
            "significantly",
            "substantially",
            "sharply",
            "hugely",
            "markedly",
            "strongly",
            "deep",
            "deeply",
            "massively");

    private static final Set<String> SLIGHT = Set.of("slightly", "just", "marginally", "barely", "little", "somewhat");

    static {
        put(Link.Kind.LESS, "below", "beneath", "under", "underneath", "short of", "undercuts", "undercut");
        put(Link.Kind.MORE, "above", "over", "exceeds", "exceed", "exceeded", "exceeding", "beyond", "surpasses");
        put(Link.Kind.MORE, "surpass", "surpassed", "in excess of", "tops", "topped");
        put(Link.Kind.EQUAL, "equals", "equal to", "equal", "the same as", "same as", "identical to", "matches");
        put(Link.Kind.EQUAL, "match", "matching");
        put(
                Link.Kind.NEAR,
                "close to",
                "near to",
                "near",
                "similar to",
                "comparable to",
                "in line with",
                "on par with");
        put(Link.Kind.NEAR, "almost", "nearly", "approaches", "approaching");
        put(Link.Kind.INSIDE, "within", "inside");
        put(Link.Kind.OUTSIDE, "outside of", "outside");
        put(Link.Kind.BETWEEN, "between");
        put(Link.Kind.AGAINST, "against", "versus", "compared with", "compared to", "instead of", "rather than");
    }

    private Links() {}

    private static void put(Link.Kind kind, String... phrases) {
        for (String phrase : phrases) {
            PHRASES.put(phrase, kind);
        }
    }

    static List<Link> of(Sentence sentence) {
        List<Link> links = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Optional<Link> link = at(sentence, at);
            if (link.isPresent()) {
                links.add(link.get());
                at = link.get().to() - 1;
            }
        }
        return links;
    }

    private static Optional<Link> at(Sentence sentence, int at) {
        String word = sentence.word(at);
        if (FEWER.contains(word) || GREATER.contains(word)) {
            return than(sentence, at, FEWER.contains(word) ? Link.Kind.LESS : Link.Kind.MORE);
        }
        if (word.matches("almost|nearly") && sentence.word(at + 1).equals("as")) {
            return Optional.empty();
        }
        if (word.equals("as")) {
            return as(sentence, at);
        }
        if (word.equals("not") && sentence.place(at + 1).isPresent()) {
            return Optional.of(new Link(Link.Kind.AGAINST, at, at + 1, false, Link.Degree.PLAIN));
        }
        for (Map.Entry<String, Link.Kind> phrase : PHRASES.entrySet()) {
            String[] words = phrase.getKey().split(" ", -1);
            boolean all = true;
            for (int i = 0; i < words.length; i++) {
                all &= words[i].equals(sentence.word(at + i));
            }
            if (all) {
                return Optional.of(link(sentence, phrase.getValue(), at, at + words.length));
            }
        }
        return Optional.empty();
    }

    private static Optional<Link> than(Sentence sentence, int at, Link.Kind kind) {
        for (int to = at + 1; to <= at + FURTHEST_THAN && !sentence.word(to).isEmpty(); to++) {
            if (sentence.word(to).equals("than")) {
                return Optional.of(link(sentence, kind, at, to + 1));
            }
        }
        return Optional.empty();
    }

    /** As large as, almost as large as. */
    private static Optional<Link> as(Sentence sentence, int at) {
        if (!sentence.word(at + 1).isEmpty() && sentence.word(at + 2).equals("as")) {
            boolean nearly = Set.of("almost", "nearly", "about").contains(sentence.word(at - 1));
            return Optional.of(link(sentence, nearly ? Link.Kind.NEAR : Link.Kind.EQUAL, at, at + 3));
        }
        return Optional.empty();
    }

    private static Link link(Sentence sentence, Link.Kind kind, int from, int to) {
        boolean negated = false;
        Link.Degree degree = Link.Degree.PLAIN;
        for (int at = from - 1; at >= from - 5 && !sentence.word(at).isEmpty(); at--) {
            String word = sentence.word(at);
            negated |= NOT.contains(word) && !sentence.word(at + 1).equals("only");
            if (at >= from - 2) {
                degree = FAR.contains(word) ? Link.Degree.FAR : SLIGHT.contains(word) ? Link.Degree.SLIGHT : degree;
            }
        }
        degree = sentence.word(to).equals("by") && sentence.word(to + 1).equals("far") ? Link.Degree.FAR : degree;
        return new Link(passive(sentence, from) ? reversed(kind) : kind, from, to, negated, degree);
    }

    /** "The limit was exceeded": it is the lesser. */
    static boolean passive(Sentence sentence, int at) {
        int be = at - 1;
        while (sentence.word(be).matches("not|never|far|well|clearly|easily")) {
            be--;
        }
        return sentence.word(at).matches("exceeded|surpassed|topped|undercut")
                && sentence.word(be).matches("is|are|was|were|be|been");
    }

    private static Link.Kind reversed(Link.Kind kind) {
        return kind == Link.Kind.MORE ? Link.Kind.LESS : Link.Kind.MORE;
    }
}
