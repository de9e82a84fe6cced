package dev.tillwatch.app.bench.shop;

import dev.tillwatch.demo.DemoUnavailable;
import dev.tillwatch.demo.big.BigShop;
import dev.tillwatch.demo.big.ServerAddress;
import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MySQL of the benchmark's own, started by the project's script from a checkout. Its data stays in the checkout's
 * {@code target}, so that a big shop is loaded once; the server ends with the benchmark.
 */
final class OwnServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnServer.class);
    private static final String SCRIPTS = "src/test/mysql";
    private static final String FOLDER = "target/bench-mysql";
    private static final Texts TEXTS = Texts.of("bench");

    private final Path checkout;
    private final ServerAddress address;
    private final Thread last = new Thread(this::stop);

    private OwnServer(Path checkout, ServerAddress address) {
        this.checkout = checkout;
        this.address = address;
        Runtime.getRuntime().addShutdownHook(last);
    }

    /** Starts it; may download and unpack it first. {@code called} is the folder that the program was called in. */
    static OwnServer start(Path called) throws DemoUnavailable, InterruptedException {
        Path checkout =
                Checkout.find(called).orElseThrow(() -> new DemoUnavailable(TEXTS.get("shop.noServer", SCRIPTS)));
        try {
            int port = freePort();
            OwnServer server = new OwnServer(checkout, new ServerAddress("127.0.0.1", port, "root", ""));
            try {
                server.run("mysql-start", checkout.resolve(FOLDER).toString(), Integer.toString(port));
                BigShop.makeRoom(server.address);
            } catch (IOException | DemoUnavailable failure) {
                server.close();
                throw failure;
            }
            return server;
        } catch (IOException failure) {
            throw new DemoUnavailable(TEXTS.get("shop.notStarted", String.valueOf(failure.getMessage())), failure);
        }
    }

    ServerAddress address() {
        return address;
    }

    private void run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(checkout.resolve(SCRIPTS).resolve(script).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("tillwatch-bench", ".log");
        try {
            // A server that goes on must not hold a pipe of ours open.
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
                throw new IOException(lines.isEmpty() ? script + " " + code : lines.getLast());
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void stop() {
        try {
            run("mysql-stop", checkout.resolve(FOLDER).toString());
        } catch (IOException failure) {
            LOG.warn("The benchmark's server was not stopped.", failure);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(last);
        } catch (IllegalStateException ending) {
            // the program ends: the hook runs or has run, and stopping twice does no harm
        }
    }
}
