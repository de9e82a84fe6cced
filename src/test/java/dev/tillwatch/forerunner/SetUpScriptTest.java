package dev.tillwatch.forerunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a shop made by the forerunner's set-up script the four reports equal the rules as SQL; our scripts are that one. */
class SetUpScriptTest {

    private static final Pattern SCRIPT = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theReportsOfTheSampleEqualTheSql() {
        try (TestServer.TestShop shop = Shops.empty("")) {
            Scripts.run(shop.admin(), "/sql/sample.sql");
            assertThat(new ReportAgainstSql(shop, directory).compareAll())
                    .containsEntry("price", 0)
                    .containsEntry("burst", 0)
                    .containsEntry("failed", 1);
            Scripts.execute(
                    shop.admin(),
                    "UPDATE products SET product_price = 2 * product_price WHERE product_id = 'prod1005'",
                    "UPDATE transactions SET transaction_date = '2025-09-16 16:31:00' WHERE transaction_id = 1");
            assertThat(new ReportAgainstSql(shop, directory).compareAll())
                    .containsEntry("price", 1)
                    .containsEntry("volume", 1);
        }
    }

    /** Our two scripts hold the set-up script's statements, but for those that choose the database and greet. */
    @Test
    void ourScriptsAreTheSetUpScript() throws IOException {
        String described = Files.readString(SharedFolder.file("seed/README.md"));
        Matcher script = SCRIPT.matcher(described);
        assertThat(script.find()).isTrue();
        List<String> theirs = statements(script.group(1)).stream()
                .filter(each -> each.startsWith("CREATE TABLE") || each.startsWith("INSERT") || each.startsWith("SET"))
                .toList();
        assertThat(statements(resource("/sql/schema.sql") + resource("/sql/sample.sql")))
                .isEqualTo(theirs)
                .hasSize(15);
    }

    private static List<String> statements(String script) {
        String plain = script.replaceAll("(?m)^--.*$", "").replaceAll("(?m)[ \\t]+$", "");
        return Arrays.stream(plain.split(";\\s*(\\n|$)"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SetUpScriptTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
