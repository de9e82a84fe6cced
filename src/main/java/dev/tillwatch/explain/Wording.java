package dev.tillwatch.explain;

import dev.tillwatch.format.Fmt;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a row into words from its facts alone, at once: the title of its detail, the line under it, and why it was
 * found. A detector needs texts only ({@code title.…}, {@code why.…}); without them its facts are listed.
 */
public final class Wording {

    private static final int LISTED = 6;

    private final Texts texts;
    private final Sentences sentences;
    private final SecondLine secondLine;

    /** From the texts of the bundles {@code detectors} and {@code explain}. */
    public Wording() {
        this.texts = Texts.of("detectors");
        this.sentences = new Sentences(texts);
        this.secondLine = new SecondLine(texts, Texts.of("explain"));
    }

    /** The title of the detail: "Laptop sold 99.0 % below its reference". */
    public String title(Row row, LocalDate today) {
        return sentences
                .fill("title", row, new Figures(today))
                .map(Prose::text)
                .orElseGet(() -> detector(row) + ": " + PlainText.of(row.key().id()));
    }

    /**
     * The line under the title: "Price · Transaction 748284 · Alice Johnson (C-1) · 16:31:48 IST, 11 min ago".
     *
     * @param now the shop's own time
     * @param zone the zone's short name for people, may be empty
     */
    public String secondLine(Row row, LocalDateTime now, String zone) {
        return secondLine.of(row, now, zone);
    }

    /** Why it was found, every figure bound to its fact. */
    public Prose why(Row row, LocalDate today) {
        Figures figures = new Figures(today);
        return sentences.fill("why", row, figures).orElseGet(() -> listed(row, figures));
    }

    private String detector(Row row) {
        String key = row.key().detector() + ".title";
        return texts.has(key) ? texts.get(key) : row.key().detector();
    }

    /** Its first facts, each with its label. */
    private Prose listed(Row row, Figures figures) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span.Words(detector(row) + ": "));
        int count = 0;
        for (Fact fact : row.facts()) {
            boolean shown = fact.privacy() != Privacy.LOCAL
                    && !(fact.value() instanceof Value.Absent)
                    && !fact.id().startsWith(Anomaly.SCORE_PART);
            if (shown && count < LISTED) {
                spans.add(new Span.Words((count == 0 ? "" : "; ") + label(row, fact) + " "));
                spans.addAll(figures.of(fact));
                count++;
            }
        }
        spans.add(new Span.Words("."));
        return new Prose(spans);
    }

    private String label(Row row, Fact fact) {
        String key = "fact." + row.key().detector() + "." + fact.id();
        return texts.has(key) ? texts.get(key) : fact.id();
    }

    /** "Alice Johnson (C-1)", or "C-1" where the name is not known. */
    static String person(Value.Person person, LocalDate today) {
        String name = PlainText.of(Fmt.inText(person, today));
        String token = "C-" + person.customerId();
        return name.equals(token) ? token : name + " (" + token + ")";
    }
}
