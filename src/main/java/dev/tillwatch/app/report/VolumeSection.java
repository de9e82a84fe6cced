package dev.tillwatch.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tillwatch.explain.ClassicSentences;
import dev.tillwatch.model.Anomaly;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Days with fewer transactions than the average, by day. */
final class VolumeSection implements Section {

    private static final ClassicSentences SENTENCES = new ClassicSentences();

    @Override
    public String detector() {
        return "volume";
    }

    @Override
    public boolean reports(String kind) {
        return kind.equals("day");
    }

    @Override
    public String sentence(Anomaly row) {
        return SENTENCES.sentence(row);
    }

    /** The id of a day is its ISO date. */
    @Override
    public Comparator<Anomaly> order() {
        return Comparator.comparing(row -> row.key().id());
    }

    @Override
    public void json(Anomaly row, JsonGenerator json) throws IOException {
        Facts facts = new Facts(row);
        json.writeStartObject();
        json.writeStringField("day", row.key().id());
        json.writeObjectField("transactions", facts.count("orders"));
        json.writeStringField("revenue", facts.money("revenue"));
        json.writeEndObject();
    }

    @Override
    public List<String> header() {
        return List.of("day", "transactions", "revenue");
    }

    @Override
    public List<List<Cell>> lines(Anomaly row) {
        Facts facts = new Facts(row);
        return List.of(
                List.of(Cell.of(row.key().id()), Cell.of(facts.count("orders")), Cell.of(facts.money("revenue"))));
    }
}
