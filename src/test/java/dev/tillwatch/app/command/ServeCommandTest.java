package dev.tillwatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.serve.ServePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {

    private static final Map<String, String> TOKEN = Map.of("TILLWATCH_TOKEN", "s3cret");

    @TempDir
    private Path directory;

    @Test
    void servesTheConfiguredShopOnLoopback() {
        Map<String, String> variables = new HashMap<>(TOKEN);
        variables.putAll(Map.of("MYSQL_HOST", "db.example", "MYSQL_USER", "watch", "MYSQL_DB", "shop"));
        ServePlan plan = plan(variables, "serve");

        assertThat(plan.address().getPort()).isEqualTo(8765);
        assertThat(plan.address().getAddress().isLoopbackAddress()).isTrue();
        assertThat(plan.shop()).isPresent();
        assertThat(plan.token().reveal()).isEqualTo("s3cret");
        assertThat(plan.keystore()).isEmpty();
    }

    @Test
    void takesTheTokenFromTheEnvFileToo() throws Exception {
        Files.writeString(directory.resolve(".env"), "TILLWATCH_TOKEN=filed\n");

        assertThat(plan(Map.of(), "serve --demo").token().reveal()).isEqualTo("filed");
        assertThat(plan(TOKEN, "serve --demo").token().reveal()).isEqualTo("s3cret");
    }

    @Test
    void bindsElsewhereWithAKeystore() {
        Map<String, String> variables = new HashMap<>(TOKEN);
        variables.put("TILLWATCH_TLS_PASSWORD", "p");
        ServePlan plan = plan(variables, "serve --demo --bind 0.0.0.0 --port 0 --tls-keystore a.p12");

        assertThat(plan.keystore()).hasValueSatisfying(keystore -> {
            assertThat(keystore.file()).hasToString("a.p12");
            assertThat(keystore.password().reveal()).isEqualTo("p");
        });
        assertThat(plan.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "serve, No shop is configured",
        "serve --demo --bind 0.0.0.0, --tls-keystore",
        "serve --demo --bind ::, --tls-keystore",
        "serve --demo --bind nowhere.invalid, --bind",
        "serve --demo --port 65536, --port",
        "serve --demo --port -1, --port",
        "serve --demo --port http, --port",
        "serve --demo --token x, --token"
    })
    void refusesWhatCannotBeServedWithOneSentence(String line, String named) {
        Calls calls = new Calls(directory, TOKEN);

        assertThat(calls.run(line.split(" "))).isEqualTo(2);
        assertThat(calls.err().lines()).hasSize(1);
        assertThat(calls.err()).contains(named);
        assertThat(calls.served).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "caf\u00e9"})
    void doesNotStartWithoutATokenThatCanBeSent(String token) {
        Calls calls = new Calls(directory, Map.of("TILLWATCH_TOKEN", token));

        assertThat(calls.run("serve", "--demo")).isEqualTo(2);
        assertThat(calls.err()).contains("TILLWATCH_TOKEN");
        assertThat(calls.err().lines()).hasSize(1);
        assertThat(calls.served).isNull();
    }

    private ServePlan plan(Map<String, String> variables, String line) {
        Calls calls = new Calls(directory, variables);
        assertThat(calls.run(line.split(" "))).as(calls.err()).isZero();
        return Objects.requireNonNull(calls.served);
    }
}
