package dev.tillwatch.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillwatch.app.serve.Client;
import dev.tillwatch.app.serve.ServePlan;
import dev.tillwatch.settings.Environment;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** A real shop that is served in this process on any free port; what lasts lies in a folder of the test's own. */
record ServedShop(ShopService.Running running, Client client) implements AutoCloseable {

    /** Begins to serve. */
    static ServedShop begin(Path state, Map<String, String> variables) throws Exception {
        ShopService.Running running = ShopService.start(
                new ServePlan(
                        Optional.of(connection(state, variables)),
                        "127.0.0.1",
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        new Secret(Client.TOKEN),
                        Optional.empty()),
                state);
        return new ServedShop(running, new Client(running.url()));
    }

    static ShopConnection connection(Path folder, Map<String, String> variables) throws Exception {
        return Environment.load(folder, variables).shop().orElseThrow();
    }

    /** Waits until the past is loaded. */
    ServedShop awaitPast() throws TimeoutException {
        WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> new ObjectMapper()
                .readTree(client.get("/health").body())
                .get("history")
                .get("complete")
                .asBoolean());
        return this;
    }

    @Override
    public void close() {
        running.close();
    }
}
