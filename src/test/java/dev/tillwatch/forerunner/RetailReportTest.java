package dev.tillwatch.forerunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On half a year of a real shop's sales the four reports equal the rules as SQL on the same server. */
class RetailReportTest {

    private static final String FILE = "data/online-retail/online_retail_2010-12_2011-06.csv.gz";
    private static final int LINES = 228_743;

    @TempDir
    private Path directory;

    @Test
    void theReportsEqualTheSql() throws IOException {
        RetailSales sales = new RetailSales(SharedFolder.file(FILE));
        assertThat(sales.linesOfFile()).isEqualTo(LINES);
        try (TestServer.TestShop shop = Shops.empty("")) {
            sales.fill(shop.admin());
            ReportAgainstSql reports = new ReportAgainstSql(shop, directory);
            Map<String, Integer> found = reports.compareAll();
            System.out.printf("Real sales: %d lines, reports %s%n", sales.sales(), found);
            assertThat(found.get("price")).isPositive();
            assertThat(found.get("volume")).isPositive();
            assertThat(found.get("failed")).isZero();
        }
    }
}
