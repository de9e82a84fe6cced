package dev.tillwatch.explain.claim;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words speak of which kind of figure; a word that is listed nowhere speaks of itself alone. */
final class Lexicon {

    /** The first of a line is the topic; all name it. */
    private static final String[] TOPICS = {
        "price sold sell sells selling sale priced prices paid pay pays charged costs cost reference accepted went bought"
                + " catalogue each",
        "loss losses lost loses lose cost costs",
        "quantity quantities piece pieces",
        "total totals",
        "more further additional other",
        "order orders ordered expected ordinary transaction transactions purchase purchases count limit peak times pace",
        "revenue revenues takings turnover income",
        "basket baskets",
        "share shares rate rates usual percentage proportion",
        "failed failure failures fail fails affected",
        "try tries tried attempt attempts payment payments",
        "amount amounts stake worth value sum spent total totals add adds ordered payment payments pay paid",
        "product products",
        "item items line lines",
        "then success succeeded succeed successful",
        "start starts started began begin begins beginning from since",
        "end ends ended ending last until till closed to",
        "span lasted lasts took duration"
    };

    private static final Map<Role, String> SAYS = Map.of(
            Role.BASELINE,
            "reference references catalogue catalog list lists listed expected expectation average averages averaged"
                    + " usual usually normal normally typical typically baseline mean median customary standard ordinary"
                    + " suggest suggests suggested predicted predicts forecast anticipated projected",
            Role.LIMIT,
            "limit limits accepted range allowed allows allowance threshold bound bounds band permitted acceptable",
            Role.DIFFERENCE,
            "difference differ differs deviation deviations deviates gap gaps drop dropped drops dropping fall fell"
                    + " falls decline declined rise rose rises rising increase increased decrease decreased discount"
                    + " reduction shortfall change below above under over lower higher less more fewer cheaper down up"
                    + " away exceeds short lags markup premium surcharge off behind",
            Role.PEAK,
            "peak peaks busiest most highest maximum minute window reached reaches holds",
            Role.EARLIER,
            "before earlier previous previously past prior already known history",
            Role.OBSERVED,
            "");

    /** Of the words above, those that would be wrong beside a figure of another role. */
    private static final Map<Role, String> CLAIMS = Map.of(
            Role.BASELINE,
            "reference references catalogue catalog listed lists expected average averages usual usually normal normally"
                    + " typical typically baseline mean median ordinary",
            Role.LIMIT,
            "limit limits accepted range threshold",
            Role.PEAK,
            "peak peaks busiest highest maximum",
            Role.EARLIER,
            "before earlier previous previously");

    /** Words of a baseline that is more than usual. */
    private static final Set<String> REFERENCE = Set.of(
            "reference",
            "references",
            "catalogue",
            "catalog",
            "listed",
            "lists",
            "list",
            "expected",
            "average",
            "averages",
            "mean");

    /** Words of labels that speak of nothing. */
    private static final Set<String> EMPTY = Set.of(
            "of",
            "in",
            "a",
            "an",
            "the",
            "or",
            "and",
            "x",
            "s",
            "most",
            "minute",
            "hour",
            "day",
            "customer",
            "one",
            "code",
            "at");

    private static final Map<String, Set<String>> TOPICS_OF = new HashMap<>();
    private static final Map<Role, Set<String>> SAYING = new EnumMap<>(Role.class);
    private static final Map<Role, Set<String>> CLAIMING = new EnumMap<>(Role.class);

    static {
        for (String line : TOPICS) {
            List<String> words = List.of(line.split(" ", -1));
            for (String word : words) {
                TOPICS_OF.computeIfAbsent(word, unused -> new HashSet<>()).add(words.getFirst());
            }
        }
        SAYS.forEach((role, words) -> SAYING.put(role, Set.copyOf(List.of(words.split(" ", -1)))));
        CLAIMS.forEach((role, words) -> CLAIMING.put(role, Set.copyOf(List.of(words.split(" ", -1)))));
    }

    /** Topics that only a figure of theirs may stand beside. */
    private static final Set<String> EXCLUSIVE =
            Set.of("failed", "share", "revenue", "loss", "basket", "quantity", "more", "total");

    /** Words of a role that mean the same; the first stands for all. */
    private static final Map<String, String> SAME = new HashMap<>();

    static {
        for (String line : List.of(
                "expected expectation",
                "average averages averaged mean median",
                "usual usually normal normally typical typically baseline",
                "reference references catalogue catalog listed lists list")) {
            List<String> words = List.of(line.split(" ", -1));
            words.forEach(word -> SAME.put(word, words.getFirst()));
        }
    }

    private Lexicon() {}

    /** The word that stands for this one and all that mean the same. */
    static String roleWord(String word) {
        return SAME.getOrDefault(word, word);
    }

    static Set<String> exclusive() {
        return EXCLUSIVE;
    }

    /** What this word speaks of when it names a figure. */
    static Set<String> topics(String word) {
        return EMPTY.contains(word) ? Set.of() : TOPICS_OF.getOrDefault(word, Set.of(word));
    }

    /** What this word speaks of inside a sentence: words of a role speak of nothing, they only say which figure of it. */
    static Set<String> spokenOf(String word) {
        boolean ofRole = claims(word, Role.BASELINE) || claims(word, Role.LIMIT) || claims(word, Role.PEAK);
        return ofRole || claims(word, Role.EARLIER) ? Set.of() : topics(word);
    }

    /** Whether this word names a price of the catalogue, or what was expected: not all that is usual. */
    static boolean namesReference(String word) {
        return REFERENCE.contains(word);
    }

    /** Whether this word may say that its figure has this role. */
    static boolean says(String word, Role role) {
        return SAYING.getOrDefault(role, Set.of()).contains(word);
    }

    /** Whether this word would be wrong beside a figure of another role. */
    static boolean claims(String word, Role role) {
        return CLAIMING.getOrDefault(role, Set.of()).contains(word);
    }
}
