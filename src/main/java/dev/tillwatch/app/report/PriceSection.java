package dev.tillwatch.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tillwatch.explain.ClassicSentences;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Transactions with a line sold far from its catalog price, by id. */
final class PriceSection implements Section {

    private static final ClassicSentences SENTENCES = new ClassicSentences();

    /** The reports' own word for a medium severity. */
    private static final String MEDIUM = "MODERATE";

    @Override
    public String detector() {
        return "price";
    }

    @Override
    public boolean reports(String kind) {
        return kind.equals("transaction");
    }

    @Override
    public String sentence(Anomaly row) {
        return SENTENCES.sentence(row);
    }

    @Override
    public Comparator<Anomaly> order() {
        return Comparator.comparingLong(row -> new Facts(row).id("transaction"));
    }

    @Override
    public void json(Anomaly row, JsonGenerator json) throws IOException {
        Facts facts = new Facts(row);
        json.writeStartObject();
        json.writeNumberField("transactionId", facts.id("transaction"));
        json.writeNumberField("customerId", facts.customer().customerId());
        json.writeStringField("customerName", facts.customer().name());
        json.writeStringField("at", facts.time("time"));
        json.writeStringField("severity", severity(row));
        json.writeArrayFieldStart("lines");
        for (String line : hits(facts)) {
            json.writeStartObject();
            json.writeNumberField("itemId", facts.id(line + "item"));
            json.writeStringField("productId", facts.text(line + "productId"));
            json.writeStringField("product", facts.text(line + "product"));
            json.writeObjectField("quantity", facts.count(line + "quantity"));
            json.writeStringField("soldPrice", facts.money(line + "sold"));
            json.writeStringField("catalogPrice", facts.money(line + "reference"));
            json.writeObjectField("differencePercent", facts.percent(line + "difference"));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public List<String> header() {
        return List.of(
                "transactionId",
                "customerId",
                "customerName",
                "at",
                "severity",
                "itemId",
                "productId",
                "product",
                "quantity",
                "soldPrice",
                "catalogPrice",
                "differencePercent");
    }

    @Override
    public List<List<Cell>> lines(Anomaly row) {
        Facts facts = new Facts(row);
        Value.Person customer = facts.customer();
        List<List<Cell>> lines = new ArrayList<>();
        for (String line : hits(facts)) {
            lines.add(List.of(
                    Cell.of(facts.id("transaction")),
                    Cell.of(customer.customerId()),
                    Cell.text(customer.name()),
                    Cell.of(facts.time("time")),
                    Cell.of(severity(row)),
                    Cell.of(facts.id(line + "item")),
                    Cell.text(facts.text(line + "productId")),
                    Cell.text(facts.text(line + "product")),
                    Cell.of(facts.count(line + "quantity")),
                    Cell.of(facts.money(line + "sold")),
                    Cell.of(facts.money(line + "reference")),
                    Cell.of(facts.percent(line + "difference"))));
        }
        return lines;
    }

    /** The beginnings of the facts of each line, in the order of the items. */
    private static List<String> hits(Facts facts) {
        List<String> hits = new ArrayList<>();
        for (int i = 0; facts.has("line." + i + ".item"); i++) {
            hits.add("line." + i + ".");
        }
        hits.sort(Comparator.comparingLong(line -> facts.id(line + "item")));
        return hits;
    }

    private static String severity(Anomaly row) {
        return row.severity() == Severity.MEDIUM ? MEDIUM : row.severity().name();
    }
}
