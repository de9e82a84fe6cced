package dev.tillwatch.app.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a page of transactions with their products, as JSON or one transaction a line. */
final class TransactionWords {

    private static final Texts TEXTS = Texts.of("serve");

    private TransactionWords() {}

    /** @param next where the page after this one is */
    static byte[] json(List<Transaction> rows, @Nullable String next) {
        return Json.object(json -> {
            json.writeArrayFieldStart("transactions");
            for (Transaction row : rows) {
                transaction(row, json);
            }
            json.writeEndArray();
            json.writeStringField("next", next);
        });
    }

    private static void transaction(Transaction row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("transactionId", row.id());
        json.writeNumberField("customerId", row.customer().id());
        json.writeStringField("customerName", row.customer().name());
        LocalDateTime at = row.at();
        json.writeStringField("at", at == null ? null : Times.iso(at));
        json.writeStringField("status", row.status().name());
        json.writeStringField("total", money(row.total()));
        json.writeArrayFieldStart("products");
        for (LineItem item : row.items()) {
            CatalogEntry catalog = item.catalog();
            json.writeStartObject();
            json.writeNumberField("itemId", item.id());
            json.writeStringField("productId", item.productId());
            json.writeStringField("product", item.displayName());
            json.writeObjectField("quantity", item.quantity());
            json.writeStringField("soldPrice", money(item.soldPrice()));
            json.writeStringField("catalogPrice", catalog == null ? null : money(catalog.price()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static byte[] text(List<Transaction> rows) {
        return rows.stream()
                .map(TransactionWords::line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Transaction row) {
        LocalDateTime at = row.at();
        String products = row.items().stream()
                .map(item -> TEXTS.get(
                        "transaction.product",
                        OneLine.of(item.displayName()),
                        orNone(item.quantity()),
                        orNone(money(item.soldPrice()))))
                .collect(Collectors.joining("; "));
        return TEXTS.get(
                        "transaction",
                        Long.toString(row.id()),
                        orNone(at == null ? null : Times.iso(at)),
                        OneLine.of(orNone(row.customer().name())),
                        Long.toString(row.customer().id()),
                        row.status().name(),
                        orNone(money(row.total())),
                        products.isEmpty() ? TEXTS.get("none") : products)
                + "\n";
    }

    private static String orNone(@Nullable Object value) {
        return Objects.toString(value, TEXTS.get("none"));
    }

    private static @Nullable String money(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
