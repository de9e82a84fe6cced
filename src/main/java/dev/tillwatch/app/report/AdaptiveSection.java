package dev.tillwatch.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.format.Times;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Value;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a detector's adaptive rules found, by time: each with its score, its sentence and, in JSON, all its facts. */
final class AdaptiveSection implements Section {

    /** No day is "today" in a report: every date is written out. */
    private static final LocalDate NEVER = LocalDate.MIN;

    private static final String STAKE = "stake";

    private final String detector;
    private final Wording wording = new Wording();

    AdaptiveSection(String detector) {
        this.detector = detector;
    }

    @Override
    public String detector() {
        return detector;
    }

    @Override
    public boolean reports(String kind) {
        return true;
    }

    @Override
    public Comparator<Anomaly> order() {
        return Comparator.comparing(Anomaly::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(row -> row.key().toString());
    }

    @Override
    public String sentence(Anomaly row) {
        return wording.why(row, NEVER).text();
    }

    @Override
    public void json(Anomaly row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", row.key().kind());
        json.writeStringField("id", row.key().id());
        json.writeStringField("at", row.at() == null ? null : Times.iso(row.at()));
        json.writeStringField("severity", row.severity().name());
        json.writeNumberField("score", row.score());
        json.writeStringField("stage", row.stage().name().toLowerCase(Locale.ROOT));
        json.writeStringField("sentence", sentence(row));
        json.writeObjectFieldStart("facts");
        for (Fact fact : row.facts()) {
            if (fact.privacy() != Privacy.LOCAL) {
                json.writeFieldName(fact.id());
                FactJson.write(fact.value(), json);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public List<String> header() {
        return List.of("kind", "id", "at", "severity", "score", "stage", STAKE, "sentence");
    }

    @Override
    public List<List<Cell>> lines(Anomaly row) {
        Object stake = row.fact(STAKE)
                .map(Fact::value)
                .map(value ->
                        value instanceof Value.Money money ? money.amount().toPlainString() : "")
                .orElse("");
        return List.of(List.of(
                Cell.of(row.key().kind()),
                Cell.text(row.key().id()),
                Cell.of(row.at() == null ? null : Times.iso(row.at())),
                Cell.of(row.severity()),
                Cell.of(row.score()),
                Cell.of(row.stage().name().toLowerCase(Locale.ROOT)),
                Cell.of(stake),
                Cell.text(sentence(row))));
    }
}
