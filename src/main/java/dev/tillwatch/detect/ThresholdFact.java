package dev.tillwatch.detect;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The thresholds that found an anomaly as a fact of it: {@code price.lowest=0.75;price.highest=1.05}. */
public final class ThresholdFact {

    private static final Pattern ONE = Pattern.compile("([^=;]+)=(-?[0-9]+(?:\\.[0-9]+)?)");

    private ThresholdFact() {}

    /** All of a detector's thresholds under these settings, in its order; empty for a detector that has none. */
    public static Optional<Fact> of(List<Threshold> thresholds, DetectorSettings settings) {
        if (thresholds.isEmpty()) {
            return Optional.empty();
        }
        String text = thresholds.stream()
                .map(threshold -> threshold.id() + "=" + plain(settings.get(threshold)))
                .collect(Collectors.joining(";"));
        // A setting of the shop's own: neither a model nor a report has any use for it.
        return Optional.of(new Fact(Anomaly.THRESHOLDS, new Value.Text(text), "", List.of(), Privacy.LOCAL));
    }

    /** The value of each threshold that found the row, by its id, in the detector's order; empty where it does not say. */
    public static Map<String, BigDecimal> read(Row row) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        if (row.fact(Anomaly.THRESHOLDS).map(Fact::value).orElse(null) instanceof Value.Text text) {
            Matcher one = ONE.matcher(text.text());
            while (one.find()) {
                values.put(one.group(1), new BigDecimal(one.group(2)));
            }
        }
        return values;
    }

    /** The same number has one form, however it was typed. */
    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
