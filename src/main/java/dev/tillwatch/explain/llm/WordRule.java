package dev.tillwatch.explain.llm;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No word that is a number, a unit of money, a verdict, something the shop's data do not hold, or an instruction. */
final class WordRule implements Rule {

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "number-word",
            words("zero|nil|nought|naught|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen"
                    + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?"
                    + "|trillions?|lakhs?|crores?|dozens?|half|halves|halved|thirds?|quarters?|once|twice|thrice"
                    + "|doubl\\w+|tripl\\w+|quadrupl\\w+|\\w*fold|first|second|seconds|fourth|fifth|sixth|seventh|eighth"
                    + "|ninth|tenth|eleventh|twelfth|\\w+teenth|\\w+tieth|hundredth|thousandth|single|both|pair|pairs"
                    + "|couple|most|majority|minority|decades?|century|centuries|fortnight|treble\\w*|scores of|myriad|umpteen"
                    + "|a (?:handful|score|gross|tenner|fiver)|plenty"),
            "unit",
            words("percent|per cent|rupees?|paise|paisa|dollars?|cents?|euros?|pounds?|rs|inr|usd|eur|gbp"),
            "verdict",
            words("fraud\\w*|scam\\w*|legit\\w*|illegit\\w*|legal\\w*|illegal\\w*|safe\\w*|unsafe|suspicious\\w*"
                    + "|suspect\\w*|crim\\w+|theft|thief|thieves|steal\\w*|stol\\w+|guilt\\w*|innocen\\w*|malicious\\w*"
                    + "|benign|harmless\\w*|genuine\\w*|trust\\w*|approv\\w*|reject\\w*|block\\w*|ban|bans|banned"
                    + "|cancel\\w*|refund\\w*|whitelist\\w*|blacklist\\w*|allowlist\\w*|dismiss\\w*|ignor\\w*"
                    + "|escalat\\w*|critical\\w*|severity|severe\\w*|attack\\w*|hack\\w*|launder\\w*"
                    + "|false (?:positive|alarm)s?|no (?:action|issue|problem|threat|concern|risk)s?"
                    + "|nothing (?:is )?(?:wrong|unusual|to)"),
            "not-in-data",
            words("cards?|devices?|chargebacks?|currenc\\w+|payment methods?|banks?|cvv|otp|phone numbers?|e-?mails?"
                    + "|passwords?|addresses|ip|declin\\w+ reasons?"),
            "instruction",
            words("instruction\\w*|prompts?|assistant|language model|as an ai|click|visit|download\\w*"
                    + "|log ?in|sign in|call|contact|transfer\\w*|wire\\w*"));

    /** How a label ends whose figure is the second of two. */
    private static final Pattern COUNTED = Pattern.compile("\\bone (?:in|every)$");

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?i)\\b(?:" + alternatives + ")\\b");
    }

    /** "One in {f1}" where the fact is called "Chance, one in": the words are the label's, and only beside its figure. */
    private static String withoutLabels(String text, Placeholders places) {
        StringBuilder words = new StringBuilder();
        Matcher matcher = Placeholders.PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String before = text.substring(from, matcher.start());
            String label = Optional.ofNullable(places.facts().get(matcher.group(1)))
                    .map(places::label)
                    .orElse("");
            Matcher counted = COUNTED.matcher(label);
            String said = counted.find() ? "(?i)\\b" + counted.group() + " $" : "(?!)";
            words.append(before.replaceFirst(said, "")).append(matcher.group());
            from = matcher.end();
        }
        return words.append(text.substring(from)).toString();
    }

    @Override
    public Optional<String> objection(String text, Placeholders places) {
        String words = Placeholders.PLACE.matcher(withoutLabels(text, places)).replaceAll("{}");
        return FORBIDDEN.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
