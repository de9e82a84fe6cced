package dev.tillwatch.forerunner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The rows that a report must have as CSV, made from the elements that the SQL gives. */
final class CsvSheet {

    private static final Set<String> TEXTS = Set.of("customerName", "productId", "product", "products");

    private CsvSheet() {}

    /** The header, then a row for each element, for prices one for each line. */
    static List<List<String>> of(String report, JsonNode elements) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(report));
        for (JsonNode element : elements) {
            if (element.has("lines")) {
                element.get("lines").forEach(line -> rows.add(row(header(report), element, line)));
            } else {
                rows.add(row(header(report), element, element));
            }
        }
        return rows;
    }

    private static List<String> header(String report) {
        return switch (report) {
            case "price" ->
                List.of(
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
            case "volume" -> List.of("day", "transactions", "revenue");
            case "burst" -> List.of("customerId", "customerName", "minute", "transactions");
            default -> List.of("transactionId", "at", "customerId", "customerName", "products", "amount");
        };
    }

    private static List<String> row(List<String> columns, JsonNode element, JsonNode line) {
        return columns.stream()
                .map(column -> {
                    String cell = text(line.has(column) ? line.get(column) : element.get(column));
                    return TEXTS.contains(column) ? guarded(cell) : cell;
                })
                .toList();
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .filter(each -> !each.isNull())
                    .map(JsonNode::textValue)
                    .collect(Collectors.joining("; "));
        }
        return value.isNull() ? "" : value.isTextual() ? value.textValue() : value.toString();
    }

    /** A spreadsheet takes no cell for a formula that begins with an apostrophe. */
    private static String guarded(String text) {
        return text.matches("(?s)[=+\\-@].*") ? "'" + text : text;
    }
}
