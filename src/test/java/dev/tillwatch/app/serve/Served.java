package dev.tillwatch.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillwatch.app.Detectors;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.testfx.util.WaitForAsyncUtils;

/** A service on any free port over a shop of the test's own; at its end it must still answer. */
record Served(FakeFeed feed, FakeScans scans, Service service, Client client) implements AutoCloseable {

    static Served begin() {
        FakeFeed feed = new FakeFeed();
        FakeScans scans = new FakeScans();
        ServePlan plan = new ServePlan(
                Optional.empty(),
                "127.0.0.1",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new Secret(Client.TOKEN),
                Optional.empty());
        try {
            Service service = new Service(
                    plan,
                    new Engine(
                            feed,
                            new FakePages(),
                            rules -> scans,
                            Detectors.classic(),
                            new Engine.Past(FoundRows.NONE, Told.inMemory())));
            service.begin();
            return new Served(feed, scans, service, new Client(service.url()));
        } catch (BadSetting refused) {
            throw new AssertionError(refused);
        }
    }

    /** The header that names the service. */
    String host() {
        return "Host: 127.0.0.1:" + client.port();
    }

    static String token() {
        return "Authorization: Bearer " + Client.TOKEN;
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The health, once it is so. */
    JsonNode healthOnce(Predicate<JsonNode> fits) throws TimeoutException {
        List<JsonNode> seen = new ArrayList<>();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            seen.add(new ObjectMapper().readTree(client.get("/health").body()));
            return fits.test(seen.getLast());
        });
        return seen.getLast();
    }

    @Override
    public void close() {
        try {
            if (client.get("/health").statusCode() != 200) {
                throw new AssertionError("the service is harmed");
            }
        } catch (IOException | InterruptedException harmed) {
            throw new AssertionError("the service is harmed", harmed);
        } finally {
            service.close();
        }
    }
}
