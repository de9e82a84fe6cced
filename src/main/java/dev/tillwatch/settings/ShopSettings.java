package dev.tillwatch.settings;

import static dev.tillwatch.settings.Environment.TEXTS;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the shop's connection from the forerunner's names, and says which of them cannot be used. */
final class ShopSettings {

    private static final String DEFAULT_HOST = "localhost";

    private ShopSettings() {}

    static Optional<ShopConnection> read(Environment environment) throws BadSetting {
        Optional<String> host = environment.word("MYSQL_HOST");
        Optional<String> user = environment.word("MYSQL_USER");
        Optional<String> database = environment.word("MYSQL_DB");
        if (host.isEmpty() && user.isEmpty() && database.isEmpty()) {
            return Optional.empty();
        }
        String name = host.orElse(DEFAULT_HOST);
        if (!ShopConnection.isHost(name)) {
            throw new BadSetting(TEXTS.get("setting.host"));
        }
        if (user.isEmpty()) {
            throw new BadSetting(TEXTS.get("setting.user"));
        }
        if (database.isEmpty()) {
            throw new BadSetting(TEXTS.get("setting.database"));
        }
        Secret password = environment.raw("MYSQL_PASSWORD").map(Secret::new).orElse(Secret.NONE);
        Path caFile = caFile(environment);
        TlsMode tls = tls(environment, caFile);
        return Optional.of(
                new ShopConnection(name, port(environment), database.get(), user.get(), password, tls, caFile));
    }

    private static int port(Environment environment) throws BadSetting {
        String written = environment.word("MYSQL_PORT").orElse(Integer.toString(ShopConnection.DEFAULT_PORT));
        try {
            int port = Integer.parseInt(written);
            if (ShopConnection.isPort(port)) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new BadSetting(TEXTS.get("setting.port", written), notANumber);
        }
        throw new BadSetting(TEXTS.get("setting.port", written));
    }

    private static TlsMode tls(Environment environment, @Nullable Path caFile) throws BadSetting {
        Optional<String> written = environment.word("MYSQL_TLS");
        if (written.isEmpty()) {
            return caFile == null ? TlsMode.PREFERRED : TlsMode.VERIFY_CA;
        }
        TlsMode mode;
        try {
            mode = TlsMode.valueOf(written.get().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new BadSetting(TEXTS.get("setting.tls", written.get()), unknown);
        }
        if (caFile != null && mode != TlsMode.VERIFY_CA && mode != TlsMode.VERIFY_IDENTITY) {
            // The file would be ignored, and the user would believe the server was checked against it.
            throw new BadSetting(TEXTS.get("setting.ca.unused", written.get()));
        }
        return mode;
    }

    private static @Nullable Path caFile(Environment environment) throws BadSetting {
        Optional<String> written = environment.word("MYSQL_CA");
        if (written.isEmpty()) {
            return null;
        }
        try {
            Path file = Path.of(written.get());
            if (Files.isReadable(file)) {
                return file;
            }
        } catch (InvalidPathException impossible) {
            throw new BadSetting(TEXTS.get("setting.ca", written.get()), impossible);
        }
        throw new BadSetting(TEXTS.get("setting.ca", written.get()));
    }
}
