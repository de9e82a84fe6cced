package dev.tillwatch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

    private static final Map<String, String> SHOP =
            Map.of("MYSQL_HOST", "db.example", "MYSQL_USER", "watch", "MYSQL_PASSWORD", " s3cret ", "MYSQL_DB", "shop");

    @TempDir
    private Path directory;

    @Test
    void nothingIsConfiguredByNothing() throws Exception {
        Environment environment = environment(Map.of());

        assertThat(environment.shop()).isEmpty();
        assertThat(environment.model()).isEmpty();
        assertThat(environment.zone()).isEmpty();
    }

    @Test
    void readsTheForerunnersNames() throws Exception {
        assertThat(environment(SHOP).shop())
                .contains(new ShopConnection(
                        "db.example", 3306, "shop", "watch", new Secret(" s3cret "), TlsMode.PREFERRED, null));
    }

    @Test
    void variablesBeatTheFile() throws Exception {
        Files.writeString(
                directory.resolve(".env"),
                "MYSQL_HOST=file\nMYSQL_USER=u\nMYSQL_DB=d\nMYSQL_PASSWORD=old\nMYSQL_PORT=1");

        ShopConnection shop = environment(Map.of("MYSQL_HOST", "variable", "MYSQL_PASSWORD", ""))
                .shop()
                .orElseThrow();

        assertThat(shop.label()).isEqualTo("u@variable:1/d");
        assertThat(shop.password().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MYSQL_PORT,33o6",
        "MYSQL_PORT,0",
        "MYSQL_PORT,65536",
        "MYSQL_HOST,jdbc:mysql://db/shop",
        "MYSQL_HOST,db.example:3306",
        "MYSQL_HOST,db?allowLoadLocalInfile=true",
        "MYSQL_USER,''",
        "MYSQL_DB,''",
        "MYSQL_TLS,maybe",
        "MYSQL_CA,/no/such/file.pem"
    })
    void namesTheSettingThatCannotBeUsed(String name, String value) throws Exception {
        Environment environment = environment(with(SHOP, name, value));

        assertThatThrownBy(environment::shop)
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(name)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aCaFileMeansThatTheServerIsChecked() throws Exception {
        Path file = Files.createFile(directory.resolve("ca.pem"));
        Map<String, String> withFile = with(SHOP, "MYSQL_CA", file.toString());

        assertThat(environment(withFile).shop().orElseThrow().tls()).isEqualTo(TlsMode.VERIFY_CA);
        assertThat(environment(with(withFile, "MYSQL_TLS", "verify-identity"))
                        .shop()
                        .orElseThrow()
                        .tls())
                .isEqualTo(TlsMode.VERIFY_IDENTITY);
        assertThatThrownBy(() ->
                        environment(with(withFile, "MYSQL_TLS", "Required")).shop())
                .hasMessageContaining("MYSQL_CA has no effect");
    }

    @ParameterizedTest
    @CsvSource({
        "gsk_abc,'','',https://api.groq.com/openai/v1,openai/gpt-oss-120b",
        "sk-abc,'','',https://api.openai.com/v1,gpt-4o-mini",
        "sk-abc,'',other,https://api.openai.com/v1,other",
        "'',http://localhost:11434/v1/,'',http://localhost:11434/v1,llama3.2",
        "any,https://gateway.example/v1,m,https://gateway.example/v1,m",
        "any,https://api.groq.com/openai/v1,'',https://api.groq.com/openai/v1,openai/gpt-oss-120b"
    })
    void findsTheModel(String key, String url, String model, String foundUrl, String foundModel) throws Exception {
        ModelEndpoint found = environment(Map.of("AI_API_KEY", key, "AI_BASE_URL", url, "AI_MODEL", model))
                .model()
                .orElseThrow();

        assertThat(found.baseUrl()).hasToString(foundUrl);
        assertThat(found.model()).isEqualTo(foundModel);
        assertThat(found.key().reveal()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "hunter2,'',AI_API_KEY",
        "'',localhost:11434,AI_BASE_URL",
        "'',https://me:hunter2@host/v1,AI_BASE_URL",
        "'',https://host/v1?key=hunter2,AI_BASE_URL",
        "'',https://ho st/hunter2,AI_BASE_URL"
    })
    void saysWhatIsWrongWithTheModelWithoutTheKey(String key, String url, String named) throws Exception {
        Environment environment = environment(Map.of("AI_API_KEY", key, "AI_BASE_URL", url));

        assertThatThrownBy(environment::model)
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "OpenAI,https://api.openai.com/v1,gpt-4o-mini,own-openai",
        "groq,https://api.groq.com/openai/v1,openai/gpt-oss-120b,own-groq",
        "Ollama,http://localhost:11434/v1,llama3.2,''",
        "LLAMA.CPP,http://localhost:8080/v1,default,''"
    })
    void knowsProvidersByTheirNames(String name, String url, String model, String key) throws Exception {
        ModelEndpoint found = environment(
                        Map.of("AI_PROVIDER", name, "OPENAI_API_KEY", "own-openai", "GROQ_API_KEY", "own-groq"))
                .model()
                .orElseThrow();

        assertThat(found).isEqualTo(new ModelEndpoint(URI.create(url), model, new Secret(key)));
    }

    @Test
    void aProviderThatIsNotKnownIsNamed() throws Exception {
        Environment environment = environment(Map.of("AI_PROVIDER", "acme"));
        assertThatThrownBy(environment::model).hasMessageContaining("acme").hasMessageContaining("llama.cpp");
    }

    @Test
    void theKeyOfAnotherProgramIsNoModel() throws Exception {
        assertThat(environment(Map.of("OPENAI_API_KEY", "sk-other")).model()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OpenAI,'',sk-general",
        "Groq,'',gsk_own",
        "Ollama,'',''",
        "'',https://api.openai.com/v1,sk-general",
        "'',http://api.openai.com/v1,''",
        "'',https://api.openai.com.evil.example/v1,''",
        "Groq,https://elsewhere.example/v1,''",
        "'',http://localhost:9000/v1,''"
    })
    void theWindowsChoiceSendsAKeyToItsOwnHostAlone(String preset, String url, String key) throws Exception {
        Environment environment = environment(Map.of("AI_API_KEY", "sk-general", "GROQ_API_KEY", "gsk_own"));

        assertThat(environment.model(new ModelChoice(preset, url, "")).key().reveal())
                .isEqualTo(key);
    }

    @Test
    void theWindowsChoiceOfTheEnvironmentsOwnHostHasItsKey() throws Exception {
        Environment environment =
                environment(Map.of("AI_API_KEY", "any", "AI_BASE_URL", "https://gateway.example:8443/v1"));

        ModelEndpoint same = environment.model(new ModelChoice("", "https://gateway.example:8443/v2/", "m"));
        assertThat(same.key().reveal()).isEqualTo("any");
        assertThat(same.model()).isEqualTo("m");
        assertThat(environment
                        .model(new ModelChoice("", "https://gateway.example/v1", "m"))
                        .key()
                        .isEmpty())
                .isTrue();
        assertThatThrownBy(() -> environment.model(new ModelChoice("", "", "m")))
                .isInstanceOf(BadSetting.class);
    }

    @Test
    void readsTheZone() throws Exception {
        assertThat(environment(Map.of("TILLWATCH_ZONE", "Asia/Kolkata")).zone()).contains(ZoneId.of("Asia/Kolkata"));
        Environment wrong = environment(Map.of("TILLWATCH_ZONE", "Asia/Kolkatta"));
        assertThatThrownBy(wrong::zone).hasMessageContaining("Asia/Kolkatta");
    }

    @Test
    void showsNoSecretWhenPrinted() throws Exception {
        Environment environment = environment(with(SHOP, "AI_API_KEY", "gsk_s3cret"));

        assertThat(environment + " " + environment.shop() + " " + environment.model())
                .doesNotContain("s3cret");
    }

    private Environment environment(Map<String, String> variables) throws BadSetting {
        return Environment.load(directory, variables);
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put(name, value);
        return changed;
    }
}
