package dev.tillwatch.evaluate;

import dev.tillwatch.evaluate.Alert.Kind;
import dev.tillwatch.model.Anomaly;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of the forerunner's rules: a calendar minute is a burst of its customer, and each failed payment an
 * alert about its customer. Episodes and clusters stand beside those rules and are left out.
 */
public final class ClassicRows implements AlertReader {

    @Override
    public @Nullable Alert read(Anomaly anomaly) {
        LocalDateTime at = anomaly.at();
        RowFacts facts = new RowFacts(anomaly);
        String id = anomaly.key().id();
        String kind = anomaly.key().detector() + "/" + anomaly.key().kind();
        if (kind.equals("volume/day")) {
            LocalDate day = LocalDate.parse(id);
            return alert(Kind.DAY, id, day.atStartOfDay(), day.plusDays(1).atStartOfDay(), anomaly, "");
        }
        if (at == null) {
            return null;
        }
        return switch (kind) {
            case "price/transaction" -> alert(Kind.SALE, id, at, at, anomaly, "loss");
            case "burst/minute" ->
                alert(
                        Kind.EPISODE,
                        facts.name("customer"),
                        at,
                        at.plusMinutes(1).minusNanos(1),
                        anomaly,
                        "");
            case "failed/transaction" -> alert(Kind.CUSTOMER, facts.name("customer"), at, at, anomaly, "amount");
            default -> null;
        };
    }

    private static Alert alert(
            Kind kind, String subject, LocalDateTime start, LocalDateTime end, Anomaly anomaly, String money) {
        RowFacts facts = new RowFacts(anomaly);
        List<Long> lines = kind == Kind.SALE ? facts.lines() : List.of();
        return new Alert(
                kind,
                subject,
                start,
                end,
                anomaly.score(),
                Math.abs(facts.money(money)),
                kind == Kind.CUSTOMER ? start : null,
                lines);
    }
}
