package dev.tillwatch.ui.tuning;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.ui.ThresholdWords;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was written for a threshold: its value, or the sentence that says what to write instead. */
record ThresholdInput(@Nullable BigDecimal value, String problem) {

    private static final Texts TEXTS = Texts.of("tuning");
    private static final int LONGEST = 20;

    static ThresholdInput read(String written, ThresholdWords words, ThresholdRange range) {
        String least = words.figure(range.lowest());
        String most = words.withUnit(range.highest());
        BigDecimal shown = number(written);
        if (shown == null) {
            return wrong(TEXTS.get("bad.number", least, most));
        }
        BigDecimal value = words.meant(shown);
        if (range.onlyWhole() && !ThresholdRange.isWhole(value)) {
            return wrong(TEXTS.get("bad.whole", least, most));
        }
        if (!range.contains(value)) {
            return wrong(TEXTS.get("bad.range", words.figure(value), least, most));
        }
        return new ThresholdInput(value.stripTrailingZeros(), "");
    }

    private static ThresholdInput wrong(String sentence) {
        return new ThresholdInput(null, sentence);
    }

    private static @Nullable BigDecimal number(String written) {
        String plain = written.strip().replace("%", "").strip();
        try {
            // An exponent could make a number of a million digits.
            boolean readable = plain.length() <= LONGEST && plain.chars().allMatch(c -> "0123456789.-".indexOf(c) >= 0);
            return readable ? new BigDecimal(plain) : null;
        } catch (NumberFormatException words) {
            return null;
        }
    }
}
