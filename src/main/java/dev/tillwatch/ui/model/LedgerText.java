package dev.tillwatch.ui.model;

import static dev.tillwatch.ui.model.Bits.TEXTS;

import dev.tillwatch.explain.drill.DrillText;
import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.LedgerEntry;
import dev.tillwatch.explain.ledger.Sent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts a request of the record into words: a line of the list, and all that is known about it. */
final class LedgerText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final double MILLIS = 1000;

    private LedgerText() {}

    /** "2026-03-01 14:32:07  explain, small: 3 stand, 1 withheld". */
    static String line(LedgerEntry entry) {
        Sent sent = entry.sent();
        return TEXTS.get("ledger.line", time(sent.at()), purpose(sent), sent.model(), outcome(entry.ended()));
    }

    static String detail(LedgerEntry entry) {
        Sent sent = entry.sent();
        Ended end = entry.ended();
        StringBuilder text = new StringBuilder()
                .append(TEXTS.get(
                        "ledger.sent",
                        time(sent.at()),
                        purpose(sent),
                        sent.model(),
                        sent.endpoint(),
                        Integer.toString(sent.bytes())))
                .append('\n');
        if (end != null) {
            text.append(TEXTS.get(
                            end.tokens().reported() ? "ledger.cost" : "ledger.cost.guessed",
                            Long.toString(end.tokens().in()),
                            Long.toString(end.tokens().out()),
                            String.format(Locale.ROOT, "%.1f", end.took().toMillis() / MILLIS)))
                    .append('\n');
        }
        text.append(TEXTS.get("ledger.outcome", outcome(end))).append('\n');
        if (end != null && end.withheldInAll() > 0) {
            text.append(TEXTS.get("ledger.withheld", DrillText.rules(end.withheldByRule())))
                    .append('\n');
        }
        text.append('\n').append(TEXTS.get("ledger.body")).append('\n').append(sent.body());
        if (end != null) {
            text.append("\n\n")
                    .append(TEXTS.get("ledger.received"))
                    .append('\n')
                    .append(end.received());
        }
        return text.toString();
    }

    private static String outcome(@Nullable Ended end) {
        if (end == null) {
            return TEXTS.get("ledger.open");
        }
        String counted = TEXTS.get("ledger.counted", end.accepted(), end.withheldInAll());
        return end.how().equals(Ended.DONE) ? counted : counted + ". " + end.how();
    }

    private static String purpose(Sent sent) {
        return TEXTS.getOr("purpose." + sent.purpose(), sent.purpose());
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }
}
