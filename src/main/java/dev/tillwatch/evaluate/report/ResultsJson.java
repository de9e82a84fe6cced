package dev.tillwatch.evaluate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillwatch.evaluate.Result;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results as a JSON array; null where there was nothing to count. */
public final class ResultsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int DECIMALS = 5;

    private ResultsJson() {}

    public static String write(List<Result> results) {
        ArrayNode all = MAPPER.createArrayNode();
        for (Result result : results) {
            ObjectNode one = all.addObject();
            one.put("detector", result.detector());
            one.put("unit", result.unit());
            one.put("method", result.method());
            one.put("data", result.data());
            one.put("seed", result.seed());
            one.put("precision", number(result.precision()));
            one.put("recall", number(result.recall()));
            one.put("f1", number(result.f1()));
            one.put("falsePer1000", number(result.falsePer1000()));
            one.put("medianDelayMinutes", number(result.medianDelayMinutes()));
            ObjectNode kinds = one.putObject("recallByKind");
            result.recallByKind().forEach((kind, recall) -> kinds.put(kind, number(recall)));
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("numbers and texts are always JSON", impossible);
        }
    }

    private static @Nullable BigDecimal number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
