package dev.tillwatch.explain.claim;

import java.util.HashSet;
import java.util.Set;

/** Checks the nouns right beside a figure that only figures of some unit go with, or only those that count such things. */
record Units(Sentence sentence, Slots slots) {

    boolean fit(int at, Named fact) {
        Magnitude.Unit unit = fact.magnitude().orElseThrow().unit();
        String next = sentence.word(at + 1);
        boolean ofNoDifference = fact.role() == Role.DIFFERENCE
                && (sentence.word(at - 1).equals("at")
                        || (sentence.word(at - 1).equals("of")
                                && !Lexicon.says(sentence.word(at - 2), Role.DIFFERENCE)
                                && !sentence.word(at - 2).matches("that|one")));
        return (!slots.counts(at) || unit == Magnitude.Unit.NUMBER)
                && (!slots.ofThings(at) || unit == Magnitude.Unit.NUMBER || unit == Magnitude.Unit.PERCENT)
                && (!next.matches("later|long") || unit == Magnitude.Unit.TIME)
                && (!next.equals("worth") || unit == Magnitude.Unit.MONEY)
                && (!numbered(at) || unit == Magnitude.Unit.NUMBER)
                && !(changed(at) && fact.role() == Role.OBSERVED && unit != Magnitude.Unit.MONEY)
                && !countsOther(at, fact)
                && !ofNoDifference;
    }

    /** "The number is {f1}". */
    private boolean numbered(int at) {
        return sentence.word(at - 1).matches("is|was|of")
                && sentence.word(at - 2).equals("number");
    }

    /** "A drop of {f1}": by so much, where it is no sum of money only a difference is that. */
    private boolean changed(int at) {
        return sentence.word(at - 1).equals("of")
                && sentence.word(at - 2).matches("drop|decline|fall|rise|increase|decrease|reduction|deviation|gap");
    }

    /** People and failures are counted by figures of their own; "one in {f1} orders" is said of what the label names. */
    private boolean countsOther(int at, Named fact) {
        if (!slots.counts(at)) {
            return false;
        }
        String noun = sentence.word(at + 1);
        boolean failures = noun.matches("failed|failures") && !fact.topics().contains("failed");
        boolean oneIn = sentence.word(at - 1).equals("in")
                && sentence.word(at - 2).equals("one")
                && !Nouns.meets(Lexicon.spokenOf(noun), fact.topics());
        return failures || oneIn || (noun.matches("customers|people|others") && !fact.countsPeople());
    }

    /** "{f1} pieces a day", where the fact is called "Sold a day": so many of whatever it is, but nothing that has a figure of its own. */
    boolean isRate(int at, Named fact) {
        boolean noun = slots.counts(at);
        int per = noun ? at + 2 : at + 1;
        Set<String> topics = new HashSet<>(noun ? Lexicon.spokenOf(sentence.word(at + 1)) : Set.of());
        topics.remove("quantity");
        return sentence.word(per).matches("a|an|per|each|every")
                && fact.called().contains(sentence.word(per + 1))
                && fact.magnitude().orElseThrow().unit() == Magnitude.Unit.NUMBER
                && (!Nouns.meets(topics, Lexicon.exclusive()) || Nouns.meets(topics, fact.topics()));
    }
}
