package dev.tillwatch.explain.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger's lines: one when a request leaves, one when it has ended, and both as one for the export. */
final class LedgerJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LedgerJson() {}

    /** A line that was read: the first half of an entry, or its second. */
    record Half(String id, @Nullable Sent sent, @Nullable Ended ended) {}

    static String line(Sent request) {
        return text(write(JSON.createObjectNode(), request));
    }

    static String line(String id, Ended end) {
        return text(write(JSON.createObjectNode().put("id", id), end));
    }

    /** Both halves. */
    static String line(LedgerEntry entry) {
        ObjectNode node = write(JSON.createObjectNode(), entry.sent());
        Ended end = entry.ended();
        return text(end == null ? node : write(node, end));
    }

    /** Empty where the line was cut off or is none of ours. */
    static Optional<Half> read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            String id = node == null ? "" : node.path("id").asText();
            if (node == null || id.isEmpty()) {
                return Optional.empty();
            }
            return node.has("end")
                    ? Optional.of(new Half(id, null, ended(node)))
                    : Optional.of(new Half(id, sent(id, node), null));
        } catch (JsonProcessingException | DateTimeException cutOff) {
            return Optional.empty();
        }
    }

    private static ObjectNode write(ObjectNode node, Sent request) {
        return node.put("id", request.id())
                .put("at", request.at().toString())
                .put("purpose", request.purpose())
                .put("endpoint", request.endpoint())
                .put("model", request.model())
                .put("bytes", request.bytes())
                .put("sent", request.body());
    }

    private static ObjectNode write(ObjectNode node, Ended end) {
        node.put("end", end.how())
                .put("received", end.received())
                .put("accepted", end.accepted())
                .put("tokensIn", end.tokens().in())
                .put("tokensOut", end.tokens().out())
                .put("tokensReported", end.tokens().reported())
                .put("ms", end.took().toMillis());
        Duration first = end.firstStatement();
        if (first != null) {
            node.put("firstStatementMs", first.toMillis());
        }
        ObjectNode withheld = node.putObject("withheldByRule");
        end.withheldByRule().forEach(withheld::put);
        return node;
    }

    private static Sent sent(String id, JsonNode node) {
        return new Sent(
                id,
                Instant.parse(node.path("at").asText()),
                node.path("purpose").asText(),
                node.path("endpoint").asText(),
                node.path("model").asText(),
                node.path("sent").asText());
    }

    private static Ended ended(JsonNode node) {
        Map<String, Integer> withheld = new LinkedHashMap<>();
        node.path("withheldByRule")
                .properties()
                .forEach(rule -> withheld.put(rule.getKey(), rule.getValue().asInt()));
        JsonNode first = node.path("firstStatementMs");
        return new Ended(
                node.path("received").asText(),
                node.path("accepted").asInt(),
                withheld,
                new Tokens(
                        node.path("tokensIn").asLong(),
                        node.path("tokensOut").asLong(),
                        node.path("tokensReported").asBoolean()),
                first.isNumber() ? Duration.ofMillis(first.asLong()) : null,
                Duration.ofMillis(node.path("ms").asLong()),
                node.path("end").asText());
    }

    private static String text(ObjectNode node) {
        return node.toString();
    }
}
