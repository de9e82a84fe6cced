package dev.tillwatch.explain;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sentences of the classic reports, to the letter: for rows of the kinds price/transaction, volume/day,
 * burst/minute and failed/transaction. Their formats (no grouping in prices, long dates) are theirs, not the window's.
 */
public final class ClassicSentences {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);
    private static final int WHOLE = 0;
    private static final int PAISE = 2;

    private final Texts texts;

    public ClassicSentences() {
        this.texts = Texts.of("explain");
    }

    /** The sentence of a row; a row of another kind has none and fails. */
    public String sentence(Row row) {
        return switch (row.key().detector() + "/" + row.key().kind()) {
            case "price/transaction" -> price(row);
            case "volume/day" -> volume(row);
            case "burst/minute" -> burst(row);
            case "failed/transaction" -> failed(row);
            default -> throw new IllegalArgumentException("No classic sentence for " + row.key());
        };
    }

    /** What the report of a detector says when there is nothing to report. */
    public String nothingFound(String detector) {
        return texts.get("classic.nothing." + detector);
    }

    private String price(Row row) {
        List<PriceLine> lines = PriceLine.of(row);
        List<String> names = new ArrayList<>();
        List<String> references = new ArrayList<>();
        List<String> sold = new ArrayList<>();
        for (PriceLine line : lines) {
            names.add(line.name().isEmpty() ? texts.get("classic.noProduct") : line.name());
            references.add(rupees(line.reference()));
            sold.add(rupees(line.sold()));
        }
        Object[] words = {
            id(row),
            customerName(row),
            customerId(row),
            String.join(", ", names),
            moment(row, "time") == null ? texts.get("classic.noDate") : LONG_DAY.format(moment(row, "time")),
            String.join(", ", references),
            String.join(", ", sold),
            differences(lines),
            severity(row),
            texts.get(worstIsBelow(row, lines) ? "classic.loss" : "classic.overcharged")
        };
        return texts.get(lines.size() == 1 ? "classic.price.one" : "classic.price.many", words);
    }

    /** "90.0%, 90.0% discount"; where discounts and markups are mixed each has its own word. */
    private String differences(List<PriceLine> lines) {
        boolean mixed = lines.stream().map(PriceLine::below).distinct().count() > 1;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PriceLine line = lines.get(i);
            BigDecimal percent = line.difference();
            String figure = percent == null
                    ? texts.get("classic.noPercent")
                    : percent.abs().setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
            boolean named = mixed || i == lines.size() - 1;
            parts.add(named ? figure + " " + texts.get(line.below() ? "classic.discount" : "classic.markup") : figure);
        }
        return String.join(", ", parts);
    }

    /** The impact is that of the worst line, which the row's own facts describe. */
    private static boolean worstIsBelow(Row row, List<PriceLine> lines) {
        BigDecimal sold = money(row, "sold");
        BigDecimal reference = money(row, "reference");
        if (sold != null && reference != null) {
            return sold.compareTo(reference) < 0;
        }
        return lines.stream().anyMatch(PriceLine::below);
    }

    private static String severity(Row row) {
        Severity severity = row instanceof Anomaly anomaly ? anomaly.severity() : Severity.LOW;
        return severity == Severity.MEDIUM ? "MODERATE" : severity.name();
    }

    private String volume(Row row) {
        LocalDate day = value(row, "day") instanceof Value.Day date
                ? date.date()
                : LocalDate.parse(row.key().id());
        BigDecimal revenue = money(row, "revenue");
        return texts.get(
                "classic.volume",
                LONG_DAY.format(day),
                count(row, "orders"),
                revenue == null ? texts.get("classic.noAmount") : revenue(revenue));
    }

    private String burst(Row row) {
        LocalDateTime minute = moment(row, "minute");
        return texts.get(
                "classic.burst",
                customerName(row),
                customerId(row),
                count(row, "count"),
                minute == null ? texts.get("classic.noDate") : LONG_DAY.format(minute),
                minute == null ? texts.get("classic.noTime") : MINUTE.format(minute));
    }

    private String failed(Row row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; row.fact("item." + i + ".product").isPresent(); i++) {
            names.add(
                    value(row, "item." + i + ".product") instanceof Value.Text name
                            ? name.text()
                            : texts.get("classic.noProduct"));
        }
        LocalDateTime at = moment(row, "time");
        return texts.get(
                "classic.failed",
                at == null ? texts.get("classic.noDate") : SECOND.format(at),
                customerName(row),
                customerId(row),
                names.isEmpty() ? texts.get("classic.noItems") : String.join(", ", names));
    }

    private String customerName(Row row) {
        return value(row, "customer") instanceof Value.Person person && person.name() != null
                ? person.name()
                : texts.get("classic.noName");
    }

    private static String customerId(Row row) {
        return value(row, "customer") instanceof Value.Person person ? Long.toString(person.customerId()) : "";
    }

    private static String id(Row row) {
        return value(row, "transaction") instanceof Value.Id id
                ? Long.toString(id.id())
                : row.key().id();
    }

    private static String count(Row row, String fact) {
        return value(row, fact) instanceof Value.Count count ? Long.toString(count.count()) : "";
    }

    private String rupees(@Nullable BigDecimal amount) {
        return amount == null
                ? texts.get("classic.noAmount")
                : texts.get(
                        "classic.rupees",
                        amount.setScale(PAISE, RoundingMode.HALF_UP).toPlainString());
    }

    private String revenue(BigDecimal amount) {
        boolean paise = amount.stripTrailingZeros().scale() > 0;
        return texts.get(
                "classic.rupees", String.format(Locale.ENGLISH, "%,." + (paise ? PAISE : WHOLE) + "f", amount));
    }

    private static @Nullable BigDecimal money(Row row, String fact) {
        return value(row, fact) instanceof Value.Money money ? money.amount() : null;
    }

    private static @Nullable LocalDateTime moment(Row row, String fact) {
        return value(row, fact) instanceof Value.Moment moment ? moment.at() : null;
    }

    private static Value value(Row row, String fact) {
        return row.fact(fact).map(Fact::value).orElseGet(Value.Absent::new);
    }
}
