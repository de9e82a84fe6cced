package dev.tillwatch.forerunner;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forerunner's sentence for an element that the SQL gives, written from its description alone. */
final class Sentences {

    /** Where a name or figure is missing, or a price lies below 0, the forerunner's sentence is not defined. */
    private static final Pattern OPEN = Pattern.compile("null|\"product\":\"\"|Price\":\"-");

    private Sentences() {}

    /** Empty where the sentence is not defined. */
    static Optional<String> of(String report, JsonNode element) {
        if (OPEN.matcher(element.toString()).find()) {
            return Optional.empty();
        }
        String sentence =
                switch (report) {
                    case "price" -> price(element);
                    case "volume" -> volume(element);
                    case "burst" -> burst(element);
                    default -> failed(element);
                };
        return Optional.of(oneLine(sentence));
    }

    private static String price(JsonNode element) {
        List<JsonNode> lines = new ArrayList<>();
        element.get("lines").forEach(lines::add);
        boolean one = lines.size() == 1;
        JsonNode worst = lines.getFirst();
        for (JsonNode line : lines) {
            worst = percent(line).abs().compareTo(percent(worst).abs()) > 0 ? line : worst;
        }
        long discounts = lines.stream().filter(Sentences::isDiscount).count();
        String percentages = lines.stream()
                .map(line -> percent(line).abs().toPlainString() + "%"
                        + (discounts > 0 && discounts < lines.size() ? " " + word(line) : ""))
                .collect(Collectors.joining(", "));
        if (discounts == 0 || discounts == lines.size()) {
            percentages += " " + word(worst);
        }
        return "Transaction ID " + text(element, "transactionId") + ": Customer " + text(element, "customerName")
                + " (ID: " + text(element, "customerId") + ") purchased " + joined(lines, "", "product") + " on "
                + day(text(element, "at")) + ". "
                + (one ? "The product has an actual catalog price of " : "The products have actual catalog prices of ")
                + joined(lines, "\u20b9", "catalogPrice")
                + (one ? " but was sold for " : " but were sold for ")
                + joined(lines, "\u20b9", "soldPrice")
                + ", resulting in a " + percentages + ". This represents a " + text(element, "severity")
                + " price anomaly - "
                + (isDiscount(worst) ? "significant revenue loss." : "customer overcharged.");
    }

    private static String volume(JsonNode element) {
        BigDecimal revenue = new BigDecimal(text(element, "revenue"));
        boolean paise = revenue.remainder(BigDecimal.ONE).signum() != 0;
        DecimalFormat grouped =
                new DecimalFormat(paise ? "#,##0.00" : "#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return day(text(element, "day")) + ": " + text(element, "transactions") + " transactions, \u20b9"
                + grouped.format(revenue) + " sales - low performance";
    }

    private static String burst(JsonNode element) {
        String minute = text(element, "minute");
        return "Customer " + text(element, "customerName") + " (ID: " + text(element, "customerId") + ") made "
                + text(element, "transactions") + " transactions on " + day(minute) + " at " + minute.substring(11)
                + " - suspicious activity detected";
    }

    private static String failed(JsonNode element) {
        List<String> products = new ArrayList<>();
        element.get("products").forEach(product -> products.add(product.textValue()));
        return "Transaction Failed: " + text(element, "at").replace('T', ' ') + " - Customer: "
                + text(element, "customerName") + " (ID: " + text(element, "customerId") + ") - Product: "
                + (products.isEmpty() ? "none" : String.join(", ", products));
    }

    private static BigDecimal percent(JsonNode line) {
        return line.get("differencePercent").decimalValue();
    }

    private static boolean isDiscount(JsonNode line) {
        return new BigDecimal(text(line, "soldPrice")).compareTo(new BigDecimal(text(line, "catalogPrice"))) < 0;
    }

    private static String word(JsonNode line) {
        return isDiscount(line) ? "discount" : "markup";
    }

    private static String joined(List<JsonNode> lines, String before, String field) {
        return lines.stream().map(line -> before + text(line, field)).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode element, String field) {
        return element.get(field).asText();
    }

    private static String day(String time) {
        LocalDate day = LocalDate.parse(time.substring(0, 10));
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getDayOfMonth() + ", "
                + day.getYear();
    }

    /** A name with a line break in it must not become two lines. */
    private static String oneLine(String sentence) {
        return sentence.replaceAll("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]+", " ");
    }
}
