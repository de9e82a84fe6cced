package dev.tillwatch.ui.explain;

import dev.tillwatch.format.Fmt;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says where a figure comes from: its whole value, its formula, and the rows behind it. */
public final class SourceWords {

    private static final Texts TEXTS = Texts.of("detail");
    private static final int ROWS_NAMED = 5;

    private SourceWords() {}

    /** Up to three lines. */
    public static String of(Fact fact) {
        StringBuilder words = new StringBuilder(OneLine.of(Fmt.inText(fact.value(), LocalDate.EPOCH)));
        if (fact.value() instanceof Value.Person person) {
            words.append(" (C-").append(person.customerId()).append(')');
        }
        if (!fact.formula().isEmpty()) {
            words.append('\n').append(OneLine.of(fact.formula()));
        }
        if (!fact.rows().isEmpty()) {
            words.append('\n').append(rows(fact.rows()));
        }
        return words.toString();
    }

    /** How it was reckoned, on one line; empty for a plain value. */
    public static String formula(Fact fact) {
        return OneLine.of(fact.formula());
    }

    private static String rows(List<RowRef> rows) {
        String named = rows.stream()
                .limit(ROWS_NAMED)
                .map(row -> TEXTS.get("source." + row.table().name().toLowerCase(Locale.ROOT)) + " " + row.id())
                .collect(Collectors.joining(", "));
        int more = rows.size() - ROWS_NAMED;
        return TEXTS.get("source.from", OneLine.of(named)) + (more > 0 ? TEXTS.get("source.more", more) : "");
    }
}
