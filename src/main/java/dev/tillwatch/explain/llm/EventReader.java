package dev.tillwatch.explain.llm;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into server-sent events, however they were cut into packets: a line is decoded when it is whole, so that a
 * character split between two packets stays one; CR, LF and CRLF end a line.
 */
final class EventReader {

    /** Bytes in one line; a longer one is no answer to our question. */
    static final int LONGEST_LINE = 256 * 1024;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private @Nullable String event;
    private boolean afterReturn;

    /** The events that these bytes complete. */
    List<ServerSentEvent> read(byte[] bytes) {
        List<ServerSentEvent> events = new ArrayList<>();
        for (byte next : bytes) {
            boolean second = afterReturn && next == '\n';
            afterReturn = next == '\r';
            if (second) {
                continue;
            }
            if (next == '\n' || next == '\r') {
                take(line.toString(StandardCharsets.UTF_8), events);
                line.reset();
            } else {
                line.write(next);
                if (line.size() > LONGEST_LINE) {
                    throw LlmFailure.of("tooLarge");
                }
            }
        }
        return events;
    }

    /** What stands at the end without the empty line that should follow it. */
    List<ServerSentEvent> atEnd() {
        List<ServerSentEvent> events = new ArrayList<>();
        take(line.toString(StandardCharsets.UTF_8), events);
        take("", events);
        return events;
    }

    private void take(String text, List<ServerSentEvent> events) {
        if (text.isEmpty()) {
            if (!data.isEmpty()) {
                events.add(new ServerSentEvent(event, data.toString()));
            }
            data.setLength(0);
            event = null;
        } else if (text.startsWith("data:")) {
            append(value(text));
        } else if (text.startsWith("event:")) {
            event = value(text);
        }
    }

    private void append(String value) {
        if (data.length() + value.length() > LONGEST_LINE) {
            throw LlmFailure.of("tooLarge");
        }
        data.append(data.isEmpty() ? "" : "\n").append(value);
    }

    private static String value(String text) {
        String value = text.substring(text.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
