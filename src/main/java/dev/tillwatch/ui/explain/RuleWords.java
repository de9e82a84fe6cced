package dev.tillwatch.ui.explain;

import dev.tillwatch.explain.Withheld;
import dev.tillwatch.i18n.Texts;
import java.util.stream.Collectors;

/** Says in words why statements were withheld, one rule a line. */
public final class RuleWords {

    private static final Texts TEXTS = Texts.of("detail");

    private RuleWords() {}

    public static String of(Withheld withheld) {
        return withheld.byRule().entrySet().stream()
                .map(entry -> TEXTS.get("explain.broken.line", entry.getValue(), words(entry.getKey())))
                .collect(Collectors.joining("\n"));
    }

    private static String words(String rule) {
        String key = "rule." + rule;
        return TEXTS.has(key) ? TEXTS.get(key) : TEXTS.get("rule.other");
    }
}
