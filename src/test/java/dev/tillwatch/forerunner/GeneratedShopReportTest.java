package dev.tillwatch.forerunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On shops drawn by a seed the four reports equal the rules as SQL on the same server. {@code -Dtillwatch.seeds=20}
 * draws that many shops instead of three.
 */
class GeneratedShopReportTest {

    private static final int ORDERS = 11_000;

    /** The server's own, one that ignores trailing spaces, and one that tells every letter apart. */
    private static final List<String> COLLATIONS = List.of("", "utf8mb4_general_ci", "utf8mb4_bin");

    @TempDir
    private Path directory;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("tillwatch.seeds", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theReportsEqualTheSql(long seed) {
        try (TestServer.TestShop shop = Shops.empty(COLLATIONS.get((int) (seed % COLLATIONS.size())))) {
            StrangeShop.of(seed, shop.admin()).fill(ORDERS);
            ReportAgainstSql reports = new ReportAgainstSql(shop, directory);
            assertThat(reports.compareAll().values()).allMatch(size -> size > 0);
            holdsWhatItIsFor(reports.rules());
        }
    }

    /** A generator that no longer met a limit would prove nothing. */
    private static void holdsWhatItIsFor(SqlRules shop) {
        String lines = " FROM transaction_items i JOIN products p ON p.product_id = i.product_id WHERE ";
        Map.of(
                        "lines exactly at the lower limit",
                        "SELECT 1" + lines + "p.product_price > 0 AND i.product_price = 0.75 * p.product_price",
                        "lines exactly at the upper limit",
                        "SELECT 1" + lines + "p.product_price > 0 AND i.product_price = 1.05 * p.product_price",
                        "percentages that end in a five",
                        "SELECT 1" + lines + "MOD(20000 * (i.product_price - p.product_price), 10 * p.product_price)"
                                + " = 0 AND MOD(1000 * (i.product_price - p.product_price), p.product_price) <> 0",
                        "codes spelled otherwise",
                        "SELECT 1" + lines + "CAST(i.product_id AS BINARY) <> CAST(p.product_id AS BINARY)",
                        "days exactly at the average",
                        "WITH d AS (SELECT COUNT(*) AS n FROM transactions WHERE transaction_date IS NOT NULL"
                                + " GROUP BY DATE(transaction_date)) SELECT 1 FROM d WHERE n = (SELECT AVG(n) FROM d)",
                        "minutes with exactly five",
                        minutes(5),
                        "minutes with exactly six",
                        minutes(6),
                        "failed orders without a line",
                        "SELECT 1 FROM transactions t WHERE t.status = 'FAILED' AND NOT EXISTS"
                                + " (SELECT 1 FROM transaction_items i WHERE i.transaction_id = t.transaction_id)",
                        "flagged lines where everything is missing that may be",
                        "SELECT 1" + lines + "i.product_price > 1.05 * p.product_price"
                                + " AND i.product_name IS NULL AND i.quantity IS NULL",
                        "days of unknown revenue",
                        "SELECT 1 FROM transactions WHERE transaction_date IS NOT NULL GROUP BY DATE(transaction_date)"
                                + " HAVING SUM(total_amount) IS NULL")
                .forEach((what, query) ->
                        assertThat(shop.strings(query)).as(what).isNotEmpty());
    }

    private static String minutes(int count) {
        return "SELECT 1 FROM transactions WHERE transaction_date IS NOT NULL"
                + " GROUP BY customer_id, DATE_FORMAT(transaction_date, '%Y%m%d%H%i') HAVING COUNT(*) = " + count;
    }
}
