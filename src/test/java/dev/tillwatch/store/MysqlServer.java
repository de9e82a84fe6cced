package dev.tillwatch.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A real MySQL, started by {@code src/test/mysql/mysql-start} in a folder of its own. */
public final class MysqlServer implements TestServer {

    private static final int START_MINUTES = 10;

    private final Path folder;
    private final int port;

    private MysqlServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one; may download and unpack it first. */
    public static MysqlServer start() throws IOException, InterruptedException {
        MysqlServer server = new MysqlServer(Files.createTempDirectory("tw-mysql"), freePort());
        server.startAgain();
        return server;
    }

    /** Starts it on the same port with the same data. */
    public void startAgain() throws IOException, InterruptedException {
        run(START_MINUTES, "mysql-start", folder.toString(), Integer.toString(port));
    }

    /** Ends it at once, as a power failure does. */
    public void kill() throws IOException, InterruptedException {
        signal("-9");
        ProcessHandle.of(pid()).ifPresent(process -> process.onExit().join());
    }

    /** Lets it hang, or go on. */
    public void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(pid())).start().waitFor();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("server.pid")).strip());
    }

    public int port() {
        return port;
    }

    /** Connections of the account that may do everything. */
    public DataSource root() {
        return RealShops.root(port, "");
    }

    public Path folder() {
        return folder;
    }

    private static void run(int minutes, String script, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tw-mysql", ".log");
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of("src/test/mysql", script).toAbsolutePath().toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(said.lines().reduce("no answer", (one, next) -> next));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String version() {
        return TestServers.versionOf("jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED", "root");
    }

    @Override
    public TestShop newShop() {
        return RealShops.create(this, port);
    }

    @Override
    public boolean isReal() {
        return true;
    }

    @Override
    public void stop() {
        try {
            run(1, "mysql-stop", folder.toString());
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        } catch (IOException failure) {
            System.err.println("mysql-stop: " + failure.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "MySQL";
    }
}
