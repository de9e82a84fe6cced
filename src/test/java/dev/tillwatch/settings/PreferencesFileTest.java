package dev.tillwatch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {

    @TempDir
    private Path home;

    @Test
    void keepsEverythingButThePassword() throws Exception {
        ShopConnection shop = new ShopConnection(
                "db", 3307, "shop", "watch", new Secret("s3cret"), TlsMode.VERIFY_CA, Path.of("ca.pem"));
        Preferences chosen = Preferences.DEFAULT
                .withTheme(Theme.LIGHT)
                .withLayout(new Layout(1100, 700, 0.5))
                .withZone(ZoneId.of("Asia/Kolkata"))
                .withReduceMotion(true)
                .withModel(new ModelPreferences(
                        new ModelChoice("Groq", "", "small"),
                        new ModelLimits(5, 60, 7_000, 0),
                        "https://x m",
                        Duration.ZERO))
                .withLastConnection(SavedConnection.of(shop));

        file().save(Preferences.DEFAULT);
        file().save(chosen);

        assertThat(file().load().preferences()).isEqualTo(chosen);
        assertThat(file().load().notice()).isEmpty();
        assertThat(Files.readString(stored())).doesNotContain("s3cret");
        try (var left = Files.list(stored().getParent())) {
            assertThat(left).containsExactly(stored());
        }
    }

    @Test
    void beginsWithTheDefaults() {
        assertThat(file().load().preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"theme\":", "[]", "\u0000\u0000"})
    void setsADamagedFileAsideAndSaysSo(String damaged) throws Exception {
        Files.createDirectories(stored().getParent());
        Files.writeString(stored(), damaged);

        PreferencesFile.Loaded loaded = file().load();

        assertThat(loaded.preferences()).isEqualTo(Preferences.DEFAULT);
        assertThat(loaded.notice().orElseThrow()).contains("preferences.damaged.json");
        assertThat(stored().resolveSibling("preferences.damaged.json")).hasContent(damaged);
        assertThat(stored()).doesNotExist();
    }

    @Test
    void takesTheDefaultForWhatMakesNoSense() throws Exception {
        Files.createDirectories(stored().getParent());
        Files.writeString(
                stored(),
                "{\"theme\":\"pink\",\"window\":{\"width\":-4,\"height\":900,\"divider\":7},"
                        + "\"zone\":\"Nowhere\",\"lastConnection\":{\"port\":1},\"model\":{\"choice\":7,"
                        + "\"limits\":{\"requestsPerDay\":-1,\"tokensPerDay\":\"many\"},\"narrativeMinutes\":-5},\"later\":[1]}");

        assertThat(file().load().preferences()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void knowsWhereEachSystemKeepsSuchFiles() {
        Path user = home.toAbsolutePath();
        assertThat(Directories.of("Linux", user, Map.of()))
                .isEqualTo(new Directories(user.resolve(".config/tillwatch"), user.resolve(".local/state/tillwatch")));
        assertThat(Directories.of("Linux", user, Map.of("XDG_CONFIG_HOME", "relative"))
                        .config())
                .isEqualTo(user.resolve(".config/tillwatch"));
        assertThat(Directories.of("Mac OS X", user, Map.of()).config())
                .isEqualTo(user.resolve("Library/Application Support/Tillwatch"));
        assertThat(Directories.of("Windows 11", user, Map.of("APPDATA", user.toString()))
                        .config())
                .isEqualTo(user.resolve("Tillwatch"));
    }

    private PreferencesFile file() {
        return new PreferencesFile(new Directories(home.resolve("config"), home.resolve("state")));
    }

    private Path stored() {
        return home.resolve("config").resolve("preferences.json");
    }
}
