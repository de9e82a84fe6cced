package dev.tillwatch.ui;

import dev.tillwatch.detect.Threshold;
import dev.tillwatch.i18n.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;

/**
 * A threshold in plain words, in the unit in which its text reads: where that writes the value as a percentage, so do
 * fields and sliders. Without a text its id and its unit say what it is.
 */
public final class ThresholdWords {

    private static final Texts DETECTORS = Texts.of("detectors");
    private static final Texts TEXTS = Texts.of("tuning");
    private static final int PERCENT = 100;

    private final Threshold threshold;
    private final MessageFormat sentence;
    private final boolean percent;

    public ThresholdWords(Threshold threshold) {
        this.threshold = threshold;
        String key = "threshold." + threshold.id();
        MessageFormat written = new MessageFormat(DETECTORS.getOr(key, quoted(threshold.id())), Locale.ROOT);
        Format[] arguments = written.getFormatsByArgumentIndex();
        this.percent = arguments.length > 0
                && arguments[0] instanceof DecimalFormat number
                && number.getMultiplier() == PERCENT;
        this.sentence = arguments.length > 0
                ? written
                : new MessageFormat(written.toPattern() + ": {0} " + quoted(threshold.unit()), Locale.ROOT);
    }

    /** "Flag a price if sold below 75 % of the catalogue price". */
    public String sentence(BigDecimal value) {
        return sentence.format(new Object[] {value});
    }

    public String unit() {
        return percent ? TEXTS.get("unit.percent") : threshold.unit();
    }

    /** As it is read: 75 for 0.75 where its text speaks of percent. */
    public BigDecimal shown(BigDecimal value) {
        return percent ? value.movePointRight(2) : value;
    }

    /** As it is kept. */
    public BigDecimal meant(BigDecimal shown) {
        return percent ? shown.movePointLeft(2) : shown;
    }

    /** "75". */
    public String figure(BigDecimal value) {
        return shown(value).stripTrailingZeros().toPlainString();
    }

    /** "75 %". */
    public String withUnit(BigDecimal value) {
        return figure(value) + " " + unit();
    }

    /** Safe as a part of a message's pattern. */
    private static String quoted(String plain) {
        return "'" + plain.replace("'", "''") + "'";
    }
}
