package dev.tillwatch.ui;

import dev.tillwatch.format.OneLine;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.CalendarEntry;
import java.math.BigDecimal;
import java.util.Locale;

/** Puts an event of the calendar into words. */
public final class CalendarWords {

    private static final Texts TEXTS = Texts.of("tuning");

    private CalendarWords() {}

    /** "Diwali: sale, 1.9 times the usual orders". */
    public static String of(CalendarEntry entry) {
        Double factor = entry.factor();
        String name = OneLine.of(entry.name());
        return factor == null
                ? TEXTS.get("event", name, kind(entry.kind()))
                : TEXTS.get("event.factor.words", name, kind(entry.kind()), factor(factor));
    }

    /** "sale". */
    public static String kind(CalendarEntry.Kind kind) {
        return TEXTS.get("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** "1.9"; no more decimals than it has. */
    public static String factor(double factor) {
        return BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
    }
}
