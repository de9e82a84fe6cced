package dev.tillwatch.app.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tillwatch.app.serve.http.Exchange;
import dev.tillwatch.format.Times;
import dev.tillwatch.monitor.HistoryProgress;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.monitor.Upkeep;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Says to everybody how the feed does, without a word about what it found. */
final class HealthPage implements Page {

    private final FeedHealth health;
    private final String version;
    private final IntSupplier eventClients;

    HealthPage(FeedHealth health, String version, IntSupplier eventClients) {
        this.health = health;
        this.version = version;
        this.eventClients = eventClients;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        FeedHealth.Now now = health.now();
        exchange.send(200, "application/json", Map.of(), Json.object(json -> write(now, json)));
    }

    private void write(FeedHealth.Now now, JsonGenerator json) throws IOException {
        json.writeStringField("state", now.state().name().toLowerCase(Locale.ROOT));
        Instant since = now.since();
        json.writeStringField("since", since == null ? null : since.toString());
        json.writeStringField("reason", now.reason().isEmpty() ? null : now.reason());
        Sweep sweep = now.last();
        json.writeStringField("completeTo", sweep == null ? null : Times.iso(sweep.completeTo()));
        json.writeObjectField("lastPollAgeMs", millis(now.pollAge()));
        json.writeNumberField("lastPollTookMs", now.pollTook().toMillis());
        json.writeNumberField("longestPollWaitMs", now.longestWait().toMillis());
        json.writeNumberField("rowsRead", sweep == null ? 0 : sweep.rowsRead());
        json.writeNumberField("transactions", sweep == null ? 0 : sweep.transactions());
        history(sweep == null ? HistoryProgress.NOT_STARTED : sweep.history(), json);
        Upkeep upkeep = sweep == null ? Upkeep.WELL : sweep.upkeep();
        Instant stalled = upkeep.stalledSince();
        json.writeStringField("stalledSince", stalled == null ? null : stalled.toString());
        json.writeBooleanField("recordKept", upkeep.recordKept());
        json.writeArrayFieldStart("failedDetectors");
        // Their sentences may quote rows, and anybody may read this.
        for (String detector :
                new TreeSet<>(sweep == null ? Set.of() : sweep.failures().keySet())) {
            json.writeString(detector);
        }
        json.writeEndArray();
        json.writeNumberField("eventClients", eventClients.getAsInt());
        json.writeStringField("version", version);
    }

    private static void history(HistoryProgress history, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("history");
        json.writeBooleanField("complete", history.complete());
        json.writeNumberField("percent", (int) (history.fraction() * 100));
        LocalDateTime from = history.from();
        json.writeStringField("from", from == null ? null : Times.iso(from));
        json.writeEndObject();
    }

    private static @Nullable Long millis(@Nullable Duration span) {
        return span == null ? null : (Long) span.toMillis();
    }
}
