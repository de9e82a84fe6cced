package dev.tillwatch.evaluate;

import dev.tillwatch.evaluate.Alert.Kind;
import dev.tillwatch.model.Anomaly;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the adaptive rules, which the peers write alike. */
public final class StandardRows implements AlertReader {

    @Override
    public @Nullable Alert read(Anomaly anomaly) {
        RowFacts facts = new RowFacts(anomaly);
        String id = anomaly.key().id();
        return switch (anomaly.key().detector() + "/" + anomaly.key().kind()) {
            case "price/sale" -> sale(anomaly, facts);
            case "volume/day" -> day(Kind.DAY, anomaly, facts);
            case "volume/hindsight" -> day(Kind.HINDSIGHT, anomaly, facts);
            case "volume/hour" -> {
                LocalDateTime start = facts.moment("start", LocalDateTime.parse(id));
                yield alert(Kind.HOUR, id, start, facts.moment("end", start.plusHours(1)), anomaly);
            }
            case "burst/episode" -> spanned(Kind.EPISODE, facts.name("customer"), anomaly);
            case "failed/alert" -> failed(anomaly, facts);
            default -> null;
        };
    }

    private static @Nullable Alert sale(Anomaly anomaly, RowFacts facts) {
        LocalDateTime at = anomaly.at();
        return at == null
                ? null
                : new Alert(
                        Kind.SALE,
                        anomaly.key().id(),
                        at,
                        at,
                        anomaly.score(),
                        facts.money("stake"),
                        null,
                        facts.lines());
    }

    private static Alert day(Kind kind, Anomaly anomaly, RowFacts facts) {
        LocalDate day = LocalDate.parse(anomaly.key().id());
        return new Alert(
                kind,
                day.toString(),
                day.atStartOfDay(),
                day.plusDays(1).atStartOfDay(),
                anomaly.score(),
                facts.money("stake"),
                null,
                List.of());
    }

    private static @Nullable Alert failed(Anomaly anomaly, RowFacts facts) {
        return switch (facts.name("scope")) {
            case "customer" -> spanned(Kind.CUSTOMER, facts.name("customer"), anomaly);
            case "product" -> spanned(Kind.PRODUCT, facts.product("product"), anomaly);
            case "city" -> spanned(Kind.CITY, facts.name("city"), anomaly);
            case "shop" -> spanned(Kind.SHOP, "", anomaly);
            default -> null;
        };
    }

    private static @Nullable Alert spanned(Kind kind, String subject, Anomaly anomaly) {
        RowFacts facts = new RowFacts(anomaly);
        LocalDateTime start = facts.moment("start");
        if (start == null) {
            start = anomaly.at();
        }
        return start == null ? null : alert(kind, subject, start, facts.moment("end", start), anomaly);
    }

    private static Alert alert(Kind kind, String subject, LocalDateTime start, LocalDateTime end, Anomaly anomaly) {
        RowFacts facts = new RowFacts(anomaly);
        return new Alert(
                kind, subject, start, end, anomaly.score(), facts.money("stake"), facts.moment("raised"), List.of());
    }
}
