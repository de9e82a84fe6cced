package dev.tillwatch.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tillwatch.explain.ClassicSentences;
import dev.tillwatch.format.Times;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Value;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Calendar minutes in which one customer bought too often, by minute and customer. */
final class BurstSection implements Section {

    private static final ClassicSentences SENTENCES = new ClassicSentences();

    private static final int UP_TO_MINUTES = "yyyy-MM-ddTHH:mm".length();

    @Override
    public String detector() {
        return "burst";
    }

    @Override
    public boolean reports(String kind) {
        return kind.equals("minute");
    }

    @Override
    public String sentence(Anomaly row) {
        return SENTENCES.sentence(row);
    }

    @Override
    public Comparator<Anomaly> order() {
        Comparator<Anomaly> byMinute = Comparator.comparing(row -> minute(new Facts(row)));
        return byMinute.thenComparingLong(row -> new Facts(row).customer().customerId());
    }

    @Override
    public void json(Anomaly row, JsonGenerator json) throws IOException {
        Facts facts = new Facts(row);
        json.writeStartObject();
        json.writeNumberField("customerId", facts.customer().customerId());
        json.writeStringField("customerName", facts.customer().name());
        json.writeStringField("minute", minute(facts));
        json.writeObjectField("transactions", facts.count("count"));
        json.writeEndObject();
    }

    @Override
    public List<String> header() {
        return List.of("customerId", "customerName", "minute", "transactions");
    }

    @Override
    public List<List<Cell>> lines(Anomaly row) {
        Facts facts = new Facts(row);
        Value.Person customer = facts.customer();
        return List.of(List.of(
                Cell.of(customer.customerId()),
                Cell.text(customer.name()),
                Cell.of(minute(facts)),
                Cell.of(facts.count("count"))));
    }

    private static String minute(Facts facts) {
        LocalDateTime minute = facts.moment("minute");
        return minute == null ? "" : Times.iso(minute).substring(0, UP_TO_MINUTES);
    }
}
