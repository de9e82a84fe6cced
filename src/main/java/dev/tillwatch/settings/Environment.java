package dev.tillwatch.settings;

import dev.tillwatch.i18n.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is configured from outside: environment variables, which beat the {@code .env} file of the working directory. An
 * empty value counts as not given, and an empty variable takes the file's value away.
 */
public final class Environment {

    public static final String FILE_NAME = ".env";
    static final Texts TEXTS = Texts.of("command");

    private final Map<String, String> values;

    private Environment(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads {@code .env} in {@code directory}, if there is one, and lays the variables over it. */
    public static Environment load(Path directory, Map<String, String> variables) throws BadSetting {
        Path file = directory.resolve(FILE_NAME);
        Map<String, String> values = new HashMap<>();
        if (Files.isRegularFile(file)) {
            values.putAll(EnvFile.read(file));
        }
        values.putAll(variables);
        return new Environment(values);
    }

    /** The shop, where MYSQL_HOST, MYSQL_USER or MYSQL_DB is given. */
    public Optional<ShopConnection> shop() throws BadSetting {
        return ShopSettings.read(this);
    }

    /** The model, where AI_API_KEY, AI_BASE_URL or AI_PROVIDER is given. */
    public Optional<ModelEndpoint> model() throws BadSetting {
        return ModelSettings.read(this);
    }

    /** The model that was chosen in the window, with the key that is here for it. */
    public ModelEndpoint model(ModelChoice choice) throws BadSetting {
        return ModelSettings.read(this, choice);
    }

    /** The business zone that labels the shop's times, from TILLWATCH_ZONE. */
    public Optional<ZoneId> zone() throws BadSetting {
        Optional<String> name = word("TILLWATCH_ZONE");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name.get()));
        } catch (DateTimeException unknown) {
            throw new BadSetting(TEXTS.get("setting.zone", name.get()), unknown);
        }
    }

    /** What a client of the service must send, from TILLWATCH_TOKEN. */
    public Optional<Secret> serveToken() {
        return word("TILLWATCH_TOKEN").map(Secret::new);
    }

    /** The password of the service's keystore, from TILLWATCH_TLS_PASSWORD. */
    public Optional<Secret> servePassword() {
        return raw("TILLWATCH_TLS_PASSWORD").map(Secret::new);
    }

    /** A value as it was written, spaces included (a password). */
    Optional<String> raw(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** A value without the spaces around it. */
    Optional<String> word(String name) {
        return raw(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Names no value: some are secret. */
    @Override
    public String toString() {
        return "Environment of " + values.size() + " settings";
    }
}
