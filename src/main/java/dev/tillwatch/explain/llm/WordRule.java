package dev.tillwatch.explain.llm;

import java.util.Map;
import java.util.Optional;
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

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?i)\\b(?:" + alternatives + ")\\b");
    }

    @Override
    public Optional<String> objection(String text, Placeholders places) {
        String words = Placeholders.PLACE.matcher(text).replaceAll("{}");
        return FORBIDDEN.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
