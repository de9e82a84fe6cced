package dev.tillwatch.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tillwatch.explain.ClassicSentences;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Value;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Failed transactions, newest first; those without a date at the end, as the shop's server sorts them. */
final class FailedSection implements Section {

    private static final ClassicSentences SENTENCES = new ClassicSentences();

    private static final String BETWEEN_PRODUCTS = "; ";

    @Override
    public String detector() {
        return "failed";
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
        Comparator<LocalDateTime> latestFirst = Comparator.reverseOrder();
        Comparator<Anomaly> byTime = (one, other) -> Objects.compare(
                new Facts(one).moment("time"), new Facts(other).moment("time"), Comparator.nullsLast(latestFirst));
        Comparator<Anomaly> byId = Comparator.comparingLong(row -> new Facts(row).id("transaction"));
        return byTime.thenComparing(byId.reversed());
    }

    @Override
    public void json(Anomaly row, JsonGenerator json) throws IOException {
        Facts facts = new Facts(row);
        json.writeStartObject();
        json.writeNumberField("transactionId", facts.id("transaction"));
        json.writeStringField("at", facts.time("time"));
        json.writeNumberField("customerId", facts.customer().customerId());
        json.writeStringField("customerName", facts.customer().name());
        json.writeArrayFieldStart("products");
        for (String product : products(facts)) {
            json.writeString(product);
        }
        json.writeEndArray();
        json.writeStringField("amount", facts.money("amount"));
        json.writeEndObject();
    }

    @Override
    public List<String> header() {
        return List.of("transactionId", "at", "customerId", "customerName", "products", "amount");
    }

    @Override
    public List<List<Cell>> lines(Anomaly row) {
        Facts facts = new Facts(row);
        Value.Person customer = facts.customer();
        String products =
                products(facts).stream().filter(Objects::nonNull).collect(Collectors.joining(BETWEEN_PRODUCTS));
        return List.of(List.of(
                Cell.of(facts.id("transaction")),
                Cell.of(facts.time("time")),
                Cell.of(customer.customerId()),
                Cell.text(customer.name()),
                Cell.text(products),
                Cell.of(facts.money("amount"))));
    }

    /** By item; a line whose product has no name holds null. */
    private static List<@Nullable String> products(Facts facts) {
        List<@Nullable String> products = new ArrayList<>();
        for (int i = 0; facts.has("item." + i + ".product"); i++) {
            products.add(facts.text("item." + i + ".product"));
        }
        return products;
    }
}
