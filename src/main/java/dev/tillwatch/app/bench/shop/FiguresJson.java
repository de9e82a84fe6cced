package dev.tillwatch.app.bench.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The figures as one JSON object: null where nothing was measured, the reasons under {@code notMeasured}. */
public final class FiguresJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int DECIMALS = 3;

    private FiguresJson() {}

    public static String write(Figures figures, String machine) {
        ObjectNode all = MAPPER.createObjectNode();
        ObjectNode missing = MAPPER.createObjectNode();
        ObjectNode remarks = MAPPER.createObjectNode();
        for (Measure measure : Measure.values()) {
            figures.of(measure)
                    .ifPresentOrElse(value -> put(all, measure, number(value)), () -> put(all, measure, null));
            figures.reason(measure).ifPresent(reason -> missing.put(measure.key(), reason));
            figures.remark(measure).ifPresent(remark -> remarks.put(measure.key(), remark));
        }
        all.put("machine", machine);
        all.set("notMeasured", missing);
        all.set("remarks", remarks);
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("numbers and texts are always JSON", impossible);
        }
    }

    private static void put(ObjectNode all, Measure measure, @Nullable BigDecimal value) {
        int dot = measure.key().indexOf('.');
        if (dot < 0) {
            all.put(measure.key(), value);
        } else {
            all.withObjectProperty(measure.key().substring(0, dot))
                    .put(measure.key().substring(dot + 1), value);
        }
    }

    private static BigDecimal number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
