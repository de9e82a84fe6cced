package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.serve.EventStream.Event;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listener hears, and who is no listener any more. */
class EventsTest {

    private final Served served = Served.begin();

    @AfterEach
    void end() {
        served.close();
    }

    @Test
    void eachChangeIsAnEvent() throws Exception {
        try (EventStream events = served.client().events("")) {
            events.next();
            served.feed().find(FakeFeed.found(FakeFeed.anomaly("1")));
            assertThat(events.next().name()).isEqualTo("raised");
            served.feed().find(FakeFeed.found(FakeFeed.anomaly("1", 70)));
            Event replaced = events.next();
            assertThat(replaced.name()).isEqualTo("replaced");
            assertThat(replaced.data().get("key").asText()).isEqualTo("price/transaction/1");
            served.feed().find(FakeFeed.gone("1"));
            Event withdrawn = events.next();
            assertThat(withdrawn.name()).isEqualTo("withdrawn");
            assertThat(withdrawn.data().get("reason").asText()).isEqualTo("corrected");
        }
    }

    @Test
    void whoComesBackHearsWhatCameMeanwhileOnce() throws Exception {
        String seen;
        try (EventStream events = served.client().events("")) {
            events.next();
            served.feed().find(FakeFeed.found(FakeFeed.anomaly("1"), FakeFeed.anomaly("2"), FakeFeed.anomaly("3")));
            seen = events.next().id();
            events.next();
            events.next();
        }
        try (EventStream events = served.client().events(seen)) {
            assertThat(events.next().id()).isEqualTo(seen);
            assertThat(events.next().data().get("id").asText()).isEqualTo("2");
            assertThat(events.next().data().get("id").asText()).isEqualTo("3");
            served.feed().find(FakeFeed.gone("1"));
            assertThat(events.next().name()).isEqualTo("withdrawn");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "other-7", "nonsense", "other-99999999999999999999"})
    void whoComesBackWithAnUnknownIdIsToldAndHearsWhatIsHeld(String id) throws Exception {
        served.feed().find(FakeFeed.found(FakeFeed.anomaly("1")));
        try (EventStream first = served.client().events("0")) {
            first.next(event -> event.name().equals("raised"));
        }
        try (EventStream events = served.client().events(id)) {
            assertThat(events.next().name()).isEqualTo("gap");
            events.next();
            assertThat(events.next().name()).isEqualTo("raised");
        }
    }

    @Test
    void whoWasAwayTooLongIsTold() throws Exception {
        String seen;
        try (EventStream events = served.client().events("")) {
            seen = events.next().id();
        }
        for (int thousands = 0; thousands < 11; thousands++) {
            served.feed().find(thousand(thousands));
            int before = thousands;
            awaitEvents(before, seen);
        }
        try (EventStream events = served.client().events(seen)) {
            events.next();
            assertThat(events.next().name()).isEqualTo("gap");
            assertThat(events.next().data().get("id").asText()).isEqualTo("1000");
        }
    }

    /** Waits until the last of a thousand is among the events. */
    private void awaitEvents(int thousand, String seen) throws Exception {
        try (EventStream events = served.client().events(seen)) {
            events.next(event -> event.data().path("id").asText().equals(Integer.toString(thousand * 1_000 + 999)));
        }
    }

    private static Detection thousand(int number) {
        return FakeFeed.found(IntStream.range(number * 1_000, number * 1_000 + 1_000)
                .mapToObj(id -> FakeFeed.anomaly(Integer.toString(id)))
                .toArray(Anomaly[]::new));
    }

    @Test
    void aClientThatReadsNoEventsIsDroppedAndHoldsUpNobody() throws Exception {
        try (Socket lazy = new Socket()) {
            lazy.setReceiveBufferSize(4_096);
            lazy.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), served.client().port()));
            Served.write(
                    lazy,
                    "GET /events HTTP/1.1\r\n" + served.host() + "\r\n" + Served.token()
                            + "\r\nLast-Event-ID: 0\r\n\r\n");
            served.healthOnce(now -> now.get("eventClients").asInt() == 1);
            served.feed()
                    .find(FakeFeed.found(IntStream.range(0, 10_000)
                            .mapToObj(id -> FakeFeed.anomaly("x".repeat(1_000) + id))
                            .toArray(Anomaly[]::new)));
            try (EventStream events = served.client().events("0")) {
                events.next(event -> event.data().path("id").asText().endsWith("x9999"));
            }

            served.healthOnce(now -> now.get("eventClients").asInt() == 0);
        }
    }

    @Test
    void onlySoManyListen() throws Exception {
        List<EventStream> listeners = new ArrayList<>();
        for (int i = 0; i < EventsPage.MOST_CLIENTS; i++) {
            listeners.add(served.client().events(""));
        }
        assertThat(served.client().get("/events").statusCode()).isEqualTo(503);
        listeners.getFirst().close();
        served.healthOnce(now -> now.get("eventClients").asInt() < EventsPage.MOST_CLIENTS);
        try (EventStream again = served.client().events("")) {
            assertThat(again.status()).isEqualTo(200);
        }
        for (EventStream each : listeners) {
            each.close();
        }
    }
}
