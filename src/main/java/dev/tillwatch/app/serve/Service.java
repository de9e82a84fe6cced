package dev.tillwatch.app.serve;

import dev.tillwatch.app.serve.http.HttpListener;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.settings.BadSetting;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The service: polls the shop and answers on its port until it is closed. */
public final class Service implements AutoCloseable {

    /** Changes kept for clients that come back: some 20 MB at most. */
    private static final int HELD_CHANGES = 10_000;

    private static final int BASE = 36;

    private final Door door;
    private final EventLog log = new EventLog(HELD_CHANGES);
    private final ScanDesks desks;
    private final Poller poller;
    private final HttpListener listener;

    /** Binds the port; nothing is polled or answered before {@link #begin}. */
    public Service(ServePlan plan, Engine engine) throws BadSetting {
        this.door = Door.open(plan);
        this.desks = new ScanDesks(engine.scans());
        FeedHealth health = new FeedHealth(InstantSource.system());
        this.poller = new Poller(engine.feed(), new Heard(health, new NewsDesk(engine, log)));
        EventsPage events = new EventsPage(log, Long.toString(System.currentTimeMillis(), BASE));
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("/health", new HealthPage(health, version(), events::clients));
        pages.put("/price_anomalies", new FindingsPage("price", desks));
        pages.put("/less-sale-nlq", new FindingsPage("volume", desks));
        pages.put("/spam-transactions-nlq", new FindingsPage("burst", desks));
        pages.put("/failed-transactions-nlq", new FindingsPage("failed", desks));
        pages.put("/report", new TransactionsPage(engine.pages()));
        pages.put("/events", events);
        this.listener = new HttpListener(
                door.socket(), door.encryption(), new Gate(door.hosts(), new Token(plan.token()), pages));
    }

    private static String version() {
        return Objects.requireNonNullElse(Service.class.getPackage().getImplementationVersion(), "(not packaged)");
    }

    public void begin() {
        poller.begin();
        listener.begin();
    }

    /** Where it is reached: "http://127.0.0.1:8765". */
    public String url() {
        return door.url();
    }

    /** Lets the answers that are being made end for a moment; then nothing of it runs but a poll under way. */
    @Override
    public void close() {
        poller.close();
        log.close();
        // Who waits for a scan hears of the end while the line is still there.
        desks.close();
        listener.close();
    }

    /** What a poll brings goes to the events and then to the health, which so never runs ahead of them. */
    private record Heard(FeedHealth health, NewsDesk news) implements Poller.Hearing {

        @Override
        public void began() {
            health.began();
        }

        @Override
        public void swept(Sweep sweep) {
            news.swept(sweep);
            health.swept(sweep);
        }

        @Override
        public void failed(String sentence, boolean away) {
            health.failed(sentence, away);
        }
    }
}
