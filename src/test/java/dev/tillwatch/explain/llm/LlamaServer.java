package dev.tillwatch.explain.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.Secret;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A running llama-server of llama.cpp with the tiny model, on a free port of the loopback. */
final class LlamaServer implements AutoCloseable {

    static final String KEY = "sk-llama-1";

    private static final String MODEL = "tiny";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private LlamaServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program, from the property {@code tillwatch.llama} or the variable TILLWATCH_LLAMA. */
    static Optional<Path> program() {
        String named = System.getProperty("tillwatch.llama", System.getenv().getOrDefault("TILLWATCH_LLAMA", ""));
        return Optional.of(named).filter(path -> !path.isBlank()).map(Path::of).filter(Files::isExecutable);
    }

    /** Starts it in a folder with further options, and waits until it answers. */
    static LlamaServer start(Path folder, String... options) throws IOException {
        Path model = folder.resolve("tiny.gguf");
        TinyModel.write(model);
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString(), "--model"));
        command.addAll(List.of(model.toString(), "--alias", MODEL, "--api-key", KEY, "--slots"));
        command.addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(port), "--parallel", "1"));
        command.addAll(List.of(options));
        File log = folder.resolve("server.log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        LlamaServer server = new LlamaServer(process, port);
        Eventually.holds("it is up, see " + log, () -> !process.isAlive() || server.answers());
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    ModelEndpoint endpoint(String key) {
        return new ModelEndpoint(URI.create("http://127.0.0.1:" + port + "/v1"), MODEL, new Secret(key));
    }

    /** Whether it is working on an answer. */
    boolean works() {
        return slots().path(0).path("is_processing").asBoolean();
    }

    private JsonNode slots() {
        try {
            return JSON.readTree(get("/slots").body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean answers() {
        try {
            return get("/health").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + KEY)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
