package dev.tillwatch.app.bench.shop;

import dev.tillwatch.demo.Schema;
import dev.tillwatch.demo.big.BigShop;
import dev.tillwatch.demo.big.ServerAddress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code mysql} client: the one on the path, else the one that came with the tests' own server. */
final class MysqlClient {

    private static final String NAME = "mysql";

    private final List<String> command;

    private MysqlClient(List<String> command) {
        this.command = command;
    }

    /** Empty where there is none. */
    static Optional<MysqlClient> find() throws IOException {
        String path = System.getenv().getOrDefault("PATH", "");
        Optional<MysqlClient> installed = Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable)
                .findFirst()
                .map(file -> new MysqlClient(List.of(file.toString())));
        return installed.isPresent()
                ? installed
                : unpacked(Checkout.serverCache().resolve("root"));
    }

    /** Unpacked packages bring a loader and libraries of their own. */
    private static Optional<MysqlClient> unpacked(Path root) throws IOException {
        Path client = root.resolve("usr/bin").resolve(NAME);
        if (!Files.isExecutable(client)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(root.resolve("usr/lib"), 2)) {
            return files.filter(file -> file.getFileName().toString().matches("ld-linux.*\\.so\\..*"))
                    .findFirst()
                    .map(loader ->
                            List.of(loader.toString(), "--library-path", libraries(root, loader), client.toString()))
                    .map(MysqlClient::new);
        }
    }

    private static String libraries(Path root, Path loader) {
        return String.join(
                ":",
                loader.resolveSibling("").toString(),
                loader.resolveSibling("mysql/private").toString(),
                root.resolve("usr/lib/mysql/private").toString());
    }

    /** Seconds in which it reads all four tables, row by row, to nowhere. */
    double dump(ServerAddress server) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--no-defaults", "--quick", "--protocol=TCP", "--host=" + server.host()));
        words.addAll(List.of("--port=" + server.port(), "--user=" + server.user(), BigShop.SCHEMA));
        words.add("--execute="
                + Schema.TABLES.stream().map(table -> "SELECT * FROM " + table).collect(Collectors.joining("; ")));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Not on the command line, where other users of the machine would read it.
        builder.environment().put("MYSQL_PWD", server.password());
        long begun = System.nanoTime();
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException("the mysql client ended with " + code);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
