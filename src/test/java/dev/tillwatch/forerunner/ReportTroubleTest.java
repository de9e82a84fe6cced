package dev.tillwatch.forerunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.RealProgram;
import dev.tillwatch.store.ReaderVariables;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report over a shop that cannot be read ends with 3 and one sentence that names what is missing. */
class ReportTroubleTest {

    @TempDir
    private Path directory;

    private RealProgram.Run report(Map<String, String> variables) {
        return RealProgram.run(directory, variables, "report", "all", "--format", "json");
    }

    private static void endsWith(RealProgram.Run run, int exitCode, String... words) {
        assertThat(run.err().lines()).as("one sentence").hasSize(1);
        assertThat(run.err()).contains(words).endsWith(".\n").doesNotContain("Exception");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }

    private static Map<String, String> with(TestServer.TestShop shop, String name, String value) {
        Map<String, String> variables = new HashMap<>(ReaderVariables.of(shop));
        variables.put(name, value);
        return variables;
    }

    @ParameterizedTest
    @CsvSource({
        "transactions,total_amount",
        "transactions,transaction_date",
        "transaction_items,quantity",
        "products,product_name",
        "customers,customer_name",
        "customers,city"
    })
    void aMissingGrantIsNamed(String table, String column) {
        try (TestServer.TestShop shop = Shops.sample()) {
            Scripts.execute(
                    shop.admin(),
                    "REVOKE SELECT (" + column + ") ON " + table + " FROM 'reader_" + shop.name() + "'@'%'");
            endsWith(report(ReaderVariables.of(shop)), 3, "reader_" + shop.name(), table, "grant SELECT");
        }
    }

    @Test
    void aMissingTableIsNamed() {
        try (TestServer.TestShop shop = Shops.sample()) {
            Scripts.execute(shop.admin(), "DROP TABLE transaction_items");
            endsWith(report(ReaderVariables.of(shop)), 3, "transaction_items");
        }
    }

    @Test
    void aWrongPasswordIsNamedAndNotShown() {
        try (TestServer.TestShop shop = Shops.sample()) {
            RealProgram.Run run = report(with(shop, "MYSQL_PASSWORD", "hunter2"));
            endsWith(run, 3, "refused the account");
            assertThat(run.err()).doesNotContain("hunter2");
        }
    }

    @Test
    void aForeignDatabaseIsNamed() {
        try (TestServer.TestShop shop = Shops.sample()) {
            endsWith(report(with(shop, "MYSQL_DB", "elsewhere")), 3, "elsewhere");
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (TestServer.TestShop shop = Shops.sample()) {
            endsWith(report(with(shop, "MYSQL_PORT", Integer.toString(port))), 3, "127.0.0.1:" + port);
        }
    }

    @Test
    void nothingConfiguredIsAWrongUse() {
        endsWith(report(Map.of()), 2, "MYSQL_HOST", "--demo");
    }
}
