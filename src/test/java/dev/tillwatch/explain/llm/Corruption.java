package dev.tillwatch.explain.llm;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a wrong sentence of a right one, in one of many ways.
 *
 * @param sentence with facts named by their ids, as in the hand-written answers
 */
record Corruption(String kind, String sentence) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9.]+)}");

    private static final String[][] INVERTED = {
        {"below", "above"},
        {"above", "below"},
        {"under", "over"},
        {"fewer than", "more than"},
        {"more than", "fewer than"},
        {"less than", "more than"},
        {"lower than", "higher than"},
        {"higher than", "lower than"},
        {"exceeds", "undercuts"},
        {"exceed", "undercut"},
        {"exceeded", "undercut"},
        {"fell", "rose"},
        {"dropped", "rose"},
        {"rose", "fell"},
        {"drop", "rise"},
        {"decline", "rise"},
        {"outside", "within"},
        {"after", "before"},
        {"down", "up"},
        {"fall", "rise"},
        {"lower", "higher"},
        {"upwards", "downwards"},
        {"more expensive than", "cheaper than"},
        {"not within", "within"},
        {"does not exceed", "exceeds"},
        {"equals", "exceeds"},
        {"misses its", "exceeds its"}
    };

    private static final List<String> SCRIPTS = List.of("٥٠", "५०", "５０", "৫০", "¹²", "Ⅷ", "九百", "½", "①", "๕๐");
    private static final List<String> WORDS = List.of(
            "seven",
            "twelve",
            "a dozen",
            "half",
            "twice",
            "forty",
            "a couple",
            "hundreds",
            "most",
            "thrice",
            "a third");
    private static final List<String> UNITS =
            List.of(" percent", " %", " rupees", " minutes", " hours", "k", " thousand", " days", "%", " lakh");
    private static final List<String> SIGNS = List.of("-", "−", "+", "₹", "– ", "$", "minus -", "~");
    private static final List<String> VERDICTS = List.of(
            "This is fraud.",
            "It looks legitimate.",
            "Block the customer.",
            "It is safe to approve.",
            "It is a scam.",
            "No action is needed.",
            "The severity is low.",
            "Refund the order.",
            "The customer is innocent.");
    private static final List<String> LINKS = List.of(
            "See www.example.com for it.",
            "See https://example.com now.",
            "It is **urgent**.",
            "Read [this](there).",
            "It is <b>urgent</b>.",
            "Ask Bob Smith.",
            "Write to a@b.example.",
            "It is `urgent`.");

    private record Site(int from, int to, String name) {}

    /** All ways in which this sentence can be made wrong; {@code random} chooses among equal ones. */
    static List<Corruption> of(String text, Row row, Random random) {
        List<Corruption> all = new ArrayList<>();
        List<Site> figures = sites(text, row);
        for (Site site : figures) {
            add(all, "digit swapped", put(text, site, digits(WrittenAnswer.fact(row, site.name()), random)));
            add(all, "other script", put(text, site, any(SCRIPTS, random)));
            add(all, "number word", put(text, site, any(WORDS, random)));
            add(all, "unit", put(text, site, "{" + site.name() + "}" + any(UNITS, random)));
            add(all, "sign", put(text, site, any(SIGNS, random) + "{" + site.name() + "}"));
            add(all, "unknown id", put(text, site, "{f" + (200 + random.nextInt(700)) + "}"));
            wrong(text, row, site, all, random);
        }
        swapped(text, row, figures, all);
        if (!figures.isEmpty()) {
            for (String[] words : INVERTED) {
                Matcher found = Pattern.compile("\\b" + words[0] + "\\b(?! (?:into|within|short|between))")
                        .matcher(text);
                if (found.find()) {
                    add(all, "comparison inverted", found.replaceFirst(words[1]));
                    break;
                }
            }
        }
        add(all, "verdict", text + " " + any(VERDICTS, random));
        add(all, "link, markup, name", text + " " + any(LINKS, random));
        return all;
    }

    private static void add(List<Corruption> all, String kind, String sentence) {
        all.add(new Corruption(kind, sentence));
    }

    /** The figures of a sentence that measure something. */
    private static List<Site> sites(String text, Row row) {
        return PLACE.matcher(text)
                .results()
                .map(found -> new Site(found.start(), found.end(), found.group(1)))
                .filter(site -> WrittenAnswer.knows(row, site.name()))
                .filter(site -> !unit(WrittenAnswer.fact(row, site.name())).isEmpty())
                .toList();
    }

    private static String unit(Fact fact) {
        return switch (fact.value()) {
            case Value.Money money -> "money";
            case Value.Count count -> "number";
            case Value.Decimal decimal -> "number";
            case Value.Percent percent -> "percent";
            case Value.Seconds seconds -> "time";
            case Value.Range range -> range.low() instanceof Value.Money ? "money" : "";
            default -> "";
        };
    }

    private static String put(String text, Site site, String instead) {
        return text.substring(0, site.from()) + instead + text.substring(site.to());
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** The figure itself with another digit in it. */
    private static String digits(Fact fact, Random random) {
        int wrong = 2 + random.nextInt(997);
        return switch (unit(fact)) {
            case "money" -> "₹" + wrong + ".00";
            case "percent" -> wrong + " %";
            case "time" -> wrong + " s";
            default -> Integer.toString(wrong);
        };
    }

    private static void wrong(String text, Row row, Site site, List<Corruption> all, Random random) {
        Fact right = WrittenAnswer.fact(row, site.name());
        List<Fact> same = new ArrayList<>();
        List<Fact> other = new ArrayList<>();
        for (Fact fact : row.facts()) {
            if (SentValues.allowed(fact)
                    && !unit(fact).isEmpty()
                    && !fact.value().equals(right.value())) {
                (unit(fact).equals(unit(right)) ? same : other).add(fact);
            }
        }
        if (!same.isEmpty()) {
            add(
                    all,
                    "wrong fact, same unit",
                    put(text, site, "{" + same.get(random.nextInt(same.size())).id() + "}"));
        }
        if (!other.isEmpty()) {
            add(
                    all,
                    "wrong fact, other unit",
                    put(
                            text,
                            site,
                            "{" + other.get(random.nextInt(other.size())).id() + "}"));
        }
    }

    private static void swapped(String text, Row row, List<Site> figures, List<Corruption> all) {
        for (int i = 0; i + 1 < figures.size(); i++) {
            Site one = figures.get(i);
            Site next = figures.get(i + 1);
            Fact first = WrittenAnswer.fact(row, one.name());
            Fact second = WrittenAnswer.fact(row, next.name());
            if (!first.value().equals(second.value())) {
                String half = put(text, next, "{" + one.name() + "}");
                add(all, "ids swapped", put(half, one, "{" + next.name() + "}"));
            }
        }
    }
}
