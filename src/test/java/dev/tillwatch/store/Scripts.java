package dev.tillwatch.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** Runs SQL on a test's shop. */
public final class Scripts {

    private Scripts() {}

    /** Runs a script of the class path; a statement ends at a line that ends with a semicolon. */
    public static void run(DataSource source, String resource) {
        try (InputStream in = Objects.requireNonNull(Scripts.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            execute(source, text.split(";\\s*(\\n|$)"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs statements on one connection. */
    public static void execute(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }
}
