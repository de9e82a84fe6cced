package dev.tillwatch.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Reads server-sent events as a browser does. */
public final class EventStream implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    /** One event; an id alone is one without a name. */
    public record Event(String id, String name, JsonNode data) {}

    private static final Event END = new Event("", "end", new ObjectMapper().createObjectNode());

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    public int status() {
        return response.statusCode();
    }

    private void read() {
        String id = "";
        String name = "";
        String data = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !(id + data).isEmpty()) {
                    events.add(new Event(id, name, new ObjectMapper().readTree(data)));
                    name = "";
                    data = "";
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            // as at the end
        }
        events.add(END);
    }

    /** The next event. */
    public Event next() throws InterruptedException {
        Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event came");
        }
        return event;
    }

    /** The next event that fits; those before it are passed over. */
    public Event next(Predicate<Event> fits) throws InterruptedException {
        Event event = next();
        while (!fits.test(event)) {
            if (event.equals(END)) {
                throw new AssertionError("the stream ended");
            }
            event = next();
        }
        return event;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
