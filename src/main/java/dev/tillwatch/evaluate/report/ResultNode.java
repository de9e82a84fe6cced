package dev.tillwatch.evaluate.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tillwatch.evaluate.Result;
import java.io.Serial;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns one object of the JSON array into a result; every key must be there, as it is written. */
record ResultNode(JsonNode node) {

    /** A key is missing or holds something else. */
    static final class Wrong extends Exception {

        @Serial
        private static final long serialVersionUID = 1;

        private final String key;

        Wrong(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    Result result() throws Wrong {
        return new Result(
                text("detector"),
                text("unit"),
                text("method"),
                text("data"),
                seed(),
                share("precision"),
                share("recall"),
                share("f1"),
                number("falsePer1000", 0, Double.MAX_VALUE),
                number("medianDelayMinutes", -Double.MAX_VALUE, Double.MAX_VALUE),
                kinds());
    }

    private String text(String key) throws Wrong {
        JsonNode value = present(key);
        if (!value.isTextual()) {
            throw new Wrong(key);
        }
        return value.textValue();
    }

    private @Nullable Long seed() throws Wrong {
        JsonNode value = present("seed");
        if (!value.isNull() && !(value.isIntegralNumber() && value.canConvertToLong())) {
            throw new Wrong("seed");
        }
        return value.isNull() ? null : value.longValue();
    }

    private @Nullable Double share(String key) throws Wrong {
        return number(key, 0, 1);
    }

    private @Nullable Double number(String key, double least, double most) throws Wrong {
        JsonNode value = present(key);
        return value.isNull() ? null : within(value, key, least, most);
    }

    private Map<String, Double> kinds() throws Wrong {
        JsonNode value = present("recallByKind");
        if (!value.isObject()) {
            throw new Wrong("recallByKind");
        }
        Map<String, Double> kinds = new TreeMap<>();
        for (Map.Entry<String, JsonNode> kind : value.properties()) {
            kinds.put(kind.getKey(), within(kind.getValue(), "recallByKind", 0, 1));
        }
        return kinds;
    }

    private static double within(JsonNode value, String key, double least, double most) throws Wrong {
        if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw new Wrong(key);
        }
        return value.doubleValue();
    }

    private JsonNode present(String key) throws Wrong {
        JsonNode value = node.get(key);
        if (value == null) {
            throw new Wrong(key);
        }
        return value;
    }
}
