package dev.tillwatch.explain.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Turns an answer other than 200 into the sentence that says what to do about it. */
record Refusal(Redaction redaction, String model) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    /** Fails unless the answer is a success. */
    void check(Exchange exchange) {
        int status = exchange.status();
        if (status == OK) {
            return;
        }
        throw of(status, exchange, body(exchange));
    }

    /** What the body says, as far as it can be read: the status alone tells enough. */
    private static String body(Exchange exchange) {
        try {
            return Answer.text(exchange);
        } catch (LlmFailure unreadable) {
            if (Thread.currentThread().isInterrupted()) {
                throw unreadable;
            }
            return "";
        }
    }

    private LlmFailure of(int status, Exchange exchange, String body) {
        JsonNode node = parsed(body);
        String host = exchange.host();
        return switch (status) {
            case 401 -> LlmFailure.of("refusedKey", host);
            case 403 -> LlmFailure.of("forbidden", host, model);
            case 404 -> LlmFailure.of("unknownModel", host, model);
            case 429 ->
                node.path("error").path("code").asText().equals("insufficient_quota")
                        ? LlmFailure.of("noCredit", host)
                        : tooMany(host, exchange.header("Retry-After"));
            default -> {
                if (status >= 500) {
                    yield LlmFailure.after(
                            Duration.ofSeconds(seconds(exchange.header("Retry-After"))),
                            "serverTrouble",
                            host,
                            Integer.toString(status));
                }
                String words = StreamGuard.message(node, redaction);
                yield words.isEmpty()
                        ? LlmFailure.of("refused", host, Integer.toString(status))
                        : LlmFailure.of("refusedBecause", host, Integer.toString(status), words);
            }
        };
    }

    private static LlmFailure tooMany(String host, String retryAfter) {
        long seconds = seconds(retryAfter);
        return seconds <= 0
                ? LlmFailure.of("tooMany", host)
                : LlmFailure.after(Duration.ofSeconds(seconds), "tooManyFor", host, Long.toString(seconds));
    }

    /** Seconds to wait, 0 where the header says nothing; it holds seconds or a date. */
    private static long seconds(String retryAfter) {
        String value = retryAfter.strip();
        if (value.isEmpty()) {
            return 0;
        }
        try {
            return Math.ceilDiv(Math.round(Double.parseDouble(value) * 1000), 1000);
        } catch (NumberFormatException notSeconds) {
            try {
                Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return Math.max(1, Duration.between(Instant.now(), until).toSeconds());
            } catch (DateTimeParseException unreadable) {
                return 0;
            }
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
