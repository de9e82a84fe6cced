package dev.tillwatch.app.serve;

import dev.tillwatch.app.serve.EventLog.Slice;
import dev.tillwatch.app.serve.http.Exchange;
import dev.tillwatch.app.serve.http.Refusal;
import dev.tillwatch.app.serve.http.Request;
import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends each change as a server-sent event as long as the client stays; a client that comes back says where it was. */
final class EventsPage implements Page {

    /** Clients at a time. */
    static final int MOST_CLIENTS = 32;

    private static final Texts TEXTS = Texts.of("serve");
    private static final String LAST_EVENT_ID = "last-event-id";
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Pattern NUMBER = Pattern.compile("([0-9a-z]+)-(\\d{1,18})");

    private final EventLog log;
    private final String run;
    private final Semaphore places = new Semaphore(MOST_CLIENTS);
    private final ChangeJson json = new ChangeJson();

    /** @param run tells the numbers of this run of the program from those of another */
    EventsPage(EventLog log, String run) {
        this.log = log;
        this.run = run;
    }

    /** Clients that listen now. */
    int clients() {
        return MOST_CLIENTS - places.availablePermits();
    }

    @Override
    public void handle(Exchange exchange) throws IOException, Refusal, InterruptedException {
        Optional<String> lastSeen = lastSeen(exchange.request());
        if (exchange.request().isHead()) {
            exchange.stream("text/event-stream").close();
            return;
        }
        if (!places.tryAcquire()) {
            throw new Refusal(503, TEXTS.get("refused.clients"), Map.of("Retry-After", "30"));
        }
        try (OutputStream out = exchange.stream("text/event-stream")) {
            exchange.whenGone(Thread.currentThread()::interrupt);
            tell(lastSeen, out);
        } finally {
            places.release();
        }
    }

    /** Of two places neither may be chosen: the client would miss events and not know. */
    private static Optional<String> lastSeen(Request request) throws Refusal {
        if (request.all(LAST_EVENT_ID).size() > 1) {
            throw new Refusal(400, TEXTS.get("refused.lastEventId"));
        }
        return request.one(LAST_EVENT_ID).filter(id -> !id.isEmpty());
    }

    private void tell(Optional<String> lastSeen, OutputStream out) throws IOException, InterruptedException {
        long newest = log.last();
        long place = lastSeen.isEmpty() ? newest : place(lastSeen.get(), newest);
        if (place < 0) {
            place = 0;
            send(out, "event: gap\ndata: " + gap("gap.unknown") + "\n\n");
        }
        // An event without data is not given to anybody, but a client that is cut off now comes back with its id.
        send(out, "retry: 3000\nid: " + run + "-" + place + "\n\n");
        for (Slice slice = log.after(place, HEARTBEAT); slice != null; slice = log.after(place, HEARTBEAT)) {
            if (slice.changes().isEmpty()) {
                send(out, ":\n\n");
            } else {
                send(out, words(place, slice));
                place = slice.last();
            }
        }
    }

    /** Where a client was; -1 where its id is none of this run. */
    private long place(String id, long newest) {
        Matcher matcher = NUMBER.matcher(id);
        if (!matcher.matches() || !matcher.group(1).equals(run)) {
            return -1;
        }
        long number = Long.parseLong(matcher.group(2));
        return number > newest ? -1 : number;
    }

    private String words(long place, Slice slice) {
        StringBuilder words = new StringBuilder();
        if (slice.first() > place + 1) {
            words.append("event: gap\ndata: ").append(gap("gap.old")).append("\n\n");
        }
        long number = slice.first();
        for (Change change : slice.changes()) {
            words.append("id: ").append(run).append('-').append(number++);
            words.append("\nevent: ").append(ChangeJson.name(change));
            words.append("\ndata: ").append(json.text(change)).append("\n\n");
        }
        return words.toString();
    }

    private static String gap(String key) {
        return Json.text(members -> members.writeStringField("reason", TEXTS.get(key)));
    }

    private static void send(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
