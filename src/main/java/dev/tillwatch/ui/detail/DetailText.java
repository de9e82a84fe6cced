package dev.tillwatch.ui.detail;

import dev.tillwatch.explain.Wording;
import dev.tillwatch.format.Fmt;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Row;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The detail as plain text, for the clipboard. */
final class DetailText {

    private static final Texts TEXTS = Texts.of("detail");

    private final Wording wording;
    private final String zone;

    DetailText(Wording wording, String zone) {
        this.wording = wording;
        this.zone = zone;
    }

    /** Title, line, reason, facts, evidence and what stands of the explanation. */
    String of(Row row, List<String> facts, EvidenceSheet evidence, Told told) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.title(row, told.now().toLocalDate()));
        lines.add(wording.secondLine(row, told.now(), zone));
        lines.add("");
        lines.add(wording.why(row, told.now().toLocalDate()).text());
        lines.add("");
        for (String id : facts) {
            if (id.startsWith(Anomaly.SCORE_PART)) {
                continue;
            }
            row.fact(id)
                    .ifPresent(fact -> lines.add(FactGrid.label(row.key().detector(), id) + "\t"
                            + Fmt.cell(fact.value(), told.now().toLocalDate())));
        }
        if (row instanceof Anomaly anomaly && !anomaly.scoreParts().isEmpty()) {
            lines.add("");
            anomaly.scoreParts()
                    .forEach(part -> lines.add(ScorePart.name(part) + "\t" + ScorePart.signed(ScorePart.points(part))));
            lines.add(TEXTS.get("score.sum", ScorePart.words(ScorePart.oneDecimal(anomaly.score()))));
        }
        if (!evidence.rows().isEmpty()) {
            lines.add("");
            lines.add(String.join(
                    "\t",
                    evidence.columns().stream()
                            .map(column -> TEXTS.get(column.text()))
                            .toList()));
            evidence.rows().forEach(line -> lines.add(String.join("\t", line.cells())));
        }
        if (!told.usual().isEmpty()) {
            lines.add("");
            lines.add(String.join(
                    "\t",
                    TEXTS.get("usual"),
                    TEXTS.get("usual.now"),
                    TEXTS.get("usual.usual"),
                    TEXTS.get("usual.basis")));
            lines.addAll(told.usual());
        }
        if (!told.found().isEmpty()) {
            lines.add("");
            lines.add(told.found());
        }
        if (!told.statements().isEmpty()) {
            lines.add("");
            lines.addAll(told.statements());
        }
        return String.join("\n", lines) + "\n";
    }

    /**
     * What is said beside the facts: the comparisons, what found the row, the explanation; and the shop's time that ages
     * are counted from.
     */
    record Told(LocalDateTime now, List<String> usual, String found, List<String> statements) {}
}
