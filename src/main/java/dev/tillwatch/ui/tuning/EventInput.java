package dev.tillwatch.ui.tuning;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.CalendarEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written in the form of an event, and what is wrong with it. */
record EventInput(String from, String to, CalendarEntry.@Nullable Kind kind, String factor, String name) {

    private static final Texts TEXTS = Texts.of("tuning");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final double MOST = 20;
    private static final int LONGEST_NAME = 60;

    /** The fields that can be filled in wrongly, in their order on the screen. */
    enum Field {
        FROM,
        TO,
        KIND,
        FACTOR,
        NAME
    }

    static EventInput of(CalendarEntry entry, String factor) {
        return new EventInput(entry.from().toString(), entry.to().toString(), entry.kind(), factor, entry.name());
    }

    /** A sentence for each field that cannot be used. */
    Map<Field, String> problems() {
        Map<Field, String> problems = new EnumMap<>(Field.class);
        LocalDate begin = day(from);
        LocalDate end = day(end());
        if (begin == null) {
            problems.put(Field.FROM, TEXTS.get("bad.from"));
        }
        if (end == null) {
            problems.put(Field.TO, TEXTS.get("bad.to"));
        } else if (begin != null && end.isBefore(begin)) {
            problems.put(Field.TO, TEXTS.get("bad.order"));
        }
        if (kind == null) {
            problems.put(Field.KIND, TEXTS.get("bad.kind"));
        }
        if (!factor.isBlank() && number(factor) == null) {
            problems.put(Field.FACTOR, TEXTS.get("bad.factor"));
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            problems.put(Field.NAME, TEXTS.get("bad.name", LONGEST_NAME));
        }
        return problems;
    }

    /** The event, once there are no {@link #problems}. */
    CalendarEntry entry() {
        LocalDate begin = day(from);
        LocalDate end = day(end());
        CalendarEntry.Kind what = kind;
        if (begin == null || end == null || what == null) {
            throw new IllegalStateException("not complete: " + this);
        }
        return new CalendarEntry(begin, end, what, number(factor), name.strip());
    }

    /** An event of one day needs no end. */
    private String end() {
        return to.isBlank() ? from : to;
    }

    private static @Nullable LocalDate day(String written) {
        try {
            LocalDate day = LocalDate.parse(written.strip());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException words) {
            return null;
        }
    }

    private static @Nullable Double number(String written) {
        try {
            double number = Double.parseDouble(written.strip());
            return number > 0 && number <= MOST ? number : null;
        } catch (NumberFormatException words) {
            return null;
        }
    }
}
