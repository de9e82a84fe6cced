package dev.tillwatch.explain.claim;

import dev.tillwatch.model.Value;
import java.util.List;
import java.util.Set;

/** Checks that a name, a word, a moment or a length of time stands where a sentence has room for one. */
record Slots(Sentence sentence) {

    private static final Set<String> BEFORE_TIME = Set.of(
            "in",
            "within",
            "over",
            "for",
            "took",
            "takes",
            "lasted",
            "lasts",
            "after",
            "another",
            "whole",
            "than",
            "followed",
            "came",
            "entire",
            "some");

    private static final Set<String> BEHIND_TIME = Set.of("later", "after", "long");

    private static final Set<String> BEFORE_MOMENT = Set.of(
            "at", "from", "to", "and", "until", "till", "since", "by", "around", "before", "after", "on", "near",
            "between", "about", "is", "was", "minute", "hour", "time", "in", "during", "within", "for", "the", "into",
            "of");

    private static final Set<String> MEASURED = Set.of(
            "at",
            "below",
            "above",
            "than",
            "under",
            "over",
            "within",
            "exceeds",
            "exceed",
            "exceeded",
            "least",
            "until",
            "outside",
            "in",
            "about");

    private static final Set<String> AMOUNTS = Set.of(
            "loss", "limit", "total", "average", "quantity", "amount", "stake", "count", "peak", "sum", "revenue");

    private static final Set<String> COUNTED = Set.of(
            "transactions",
            "orders",
            "payments",
            "tries",
            "failures",
            "pieces",
            "items",
            "lines",
            "products",
            "units",
            "times",
            "transaction",
            "try",
            "payment",
            "order",
            "line",
            "product",
            "item",
            "further",
            "others",
            "customers",
            "purchases",
            "people",
            "piece");

    private static final Set<String> BUYING =
            Set.of("made", "placed", "tried", "ordered", "paid", "bought", "spent", "exceeded", "reached");

    private static final Set<String> BEFORE_CODE =
            Set.of("is", "a", "an", "are", "already", "as", "type", "status", "state", "rule", "still", "was", "the");

    private static final Set<String> STARTS =
            Set.of("began", "start", "started", "starts", "begins", "beginning", "since");
    private static final Set<String> ENDS =
            Set.of("ended", "end", "ends", "until", "till", "closed", "finished", "last");

    boolean isTime(Named fact) {
        return fact.magnitude().orElseThrow().unit() == Magnitude.Unit.TIME;
    }

    /** A length of time: "in {f3}", "{f3} later". */
    boolean lasts(int at) {
        String next = sentence.word(at + 1);
        int before = at - 1;
        while (sentence.word(before).matches("just|only|merely")) {
            before--;
        }
        return BEFORE_TIME.contains(sentence.word(before)) || BEHIND_TIME.contains(next);
    }

    /** "{f3} before", "before {f3}": no fact says that. */
    boolean precedes(int at) {
        return sentence.word(at + 1).matches("before|earlier|ago")
                || sentence.word(at - 1).equals("before");
    }

    static boolean isCounted(String noun) {
        return COUNTED.contains(noun);
    }

    /** Whether a noun of things that are counted follows. */
    boolean counts(int at) {
        boolean failed = sentence.word(at + 1).equals("failed");
        return COUNTED.contains(sentence.word(failed ? at + 2 : at + 1));
    }

    /** "{f1} of them", "{f1} of the payments": things that are counted, or a share of them. */
    boolean ofThings(int at) {
        int next = at + 1;
        while (sentence.word(next).matches("of|the|all|its|their|his|her")) {
            next++;
        }
        return next > at + 1
                && sentence.word(at + 1).equals("of")
                && (COUNTED.contains(sentence.word(next)) || sentence.word(next).matches("them|these|those"));
    }

    /** Anything that measures nothing. */
    boolean fit(int at, Named fact, List<String> words) {
        if (counts(at)) {
            return false;
        }
        return switch (fact.fact().value()) {
            case Value.Person person -> person(at);
            case Value.Text text -> text(at);
            case Value.Code code -> BEFORE_CODE.contains(sentence.word(at - 1)) || says(fact, words);
            case Value.Day day -> !measured(at) || sentence.word(at - 1).matches("in|over|than|about");
            case Value.Moment moment -> moment(at, fact, words);
            case Value.Range range -> moment(at, fact, words);
            default -> true;
        };
    }

    private boolean moment(int at, Named fact, List<String> words) {
        String before = sentence.word(at - 1);
        boolean room = before.isEmpty() || BEFORE_MOMENT.contains(before);
        boolean ofAmount = before.equals("of") && AMOUNTS.contains(sentence.word(at - 2));
        boolean other = fact.base().equals("start")
                ? words.stream().anyMatch(ENDS::contains)
                : fact.base().equals("end") && (words.stream().anyMatch(STARTS::contains) || fromOnly(at));
        return room && !ofAmount && !other;
    }

    /** "From {end} on". */
    private boolean fromOnly(int at) {
        return sentence.word(at - 1).equals("from") && !sentence.word(at + 1).matches("to|until|till");
    }

    private boolean person(int at) {
        boolean verb =
                sentence.word(at + 1).matches("was|is") && sentence.word(at + 2).matches("sold|listed|priced|each");
        boolean sold = verb || sentence.word(at + 1).matches("sells|costs");
        return !measured(at) && !sold && !sentence.word(at - 1).equals("product");
    }

    private boolean text(int at) {
        String before = sentence.word(at - 1);
        return !measured(at)
                && !BUYING.contains(sentence.word(at + 1))
                && !before.equals("customer")
                && !(before.equals("by") && !sentence.word(at - 2).isEmpty());
    }

    private boolean measured(int at) {
        String before = sentence.word(at - 1);
        boolean lookedAt = before.equals("at") && sentence.word(at - 2).startsWith("look");
        return (MEASURED.contains(before) && !lookedAt)
                || (before.equals("of") && AMOUNTS.contains(sentence.word(at - 2)));
    }

    private static boolean says(Named fact, List<String> words) {
        return words.stream().anyMatch(word -> fact.topics().contains(word));
    }
}
