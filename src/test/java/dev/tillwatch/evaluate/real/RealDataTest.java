package dev.tillwatch.evaluate.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Result;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDataTest {

    private static final String HEAD = "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    private Path folder;

    @Test
    void salesAreCleanedAndTheCatalogHasTheMostFrequentPriceTheLowestOfSeveral() throws Exception {
        write(
                "online_retail_x.csv",
                HEAD
                        + "1,85a,2,2010-12-01 08:28,3.00,17850.0,UK\n"
                        + "1,85A,1,2010-12-01 08:26,2.50,17850.0,UK\n"
                        + "C2,85A,9,2010-12-01 09:00,9.00,1.0,UK\n"
                        + "3,85A,-1,2010-12-01 09:00,9.00,,UK\n"
                        + "3,85A,1,2010-12-01 09:00,0.00,,UK\n"
                        + "3,B,1,2010-12-01 09:05,1.00,,UK\n");

        List<LabelledSale> sales =
                OnlineRetail.read(folder).withWrongPrices(1).shop().sales();

        assertThat(sales).hasSize(2);
        Transaction first = sales.getFirst().transaction();
        assertThat(first.at()).isEqualTo(LocalDateTime.parse("2010-12-01T08:26"));
        assertThat(first.total()).isEqualByComparingTo("8.50");
        assertThat(first.items()).hasSize(2).allSatisfy(line -> {
            assertThat(line.productId()).isEqualTo("85A");
            assertThat(catalog(line).price()).isEqualByComparingTo("2.50");
        });
        assertThat(sales.get(1).transaction().customer().name()).isEqualTo("unknown");
    }

    @Test
    void a300WrongPricesAreDrawnAfterTheFirst30DaysOneAnInvoice() throws Exception {
        writeSales(1200);

        RetailShop shop = OnlineRetail.read(folder).withWrongPrices(7);

        Map<String, Long> kinds =
                shop.shop().events().stream().collect(Collectors.groupingBy(PlantedEvent::kind, Collectors.counting()));
        assertThat(kinds).containsOnly(Map.entry("under", 100L), Map.entry("slip", 100L), Map.entry("over", 100L));
        Set<Long> wrongLines = new HashSet<>(shop.wrong().values());
        assertThat(wrongLines).hasSize(300);
        for (LabelledSale sale : shop.shop().sales()) {
            for (LineItem line : sale.transaction().items()) {
                double ratio = Objects.requireNonNull(line.soldPrice())
                        .divide(catalog(line).price())
                        .doubleValue();
                boolean wrong = wrongLines.contains(line.id());
                assertThat(wrong).isEqualTo(ratio != 1);
                if (wrong) {
                    assertThat(sale.transaction().at()).isAfterOrEqualTo(LocalDateTime.parse("2010-12-31T00:00"));
                    PlantedEvent event = shop.shop().events().get(sale.eventId());
                    assertThat(shop.wrong()).containsEntry(event.id(), line.id());
                    assertThat(ratio)
                            .isBetween(
                                    Map.of("under", 0.299, "slip", 0.0079, "over", 1.299)
                                            .get(event.kind()),
                                    Map.of("under", 0.741, "slip", 0.121, "over", 3.001)
                                            .get(event.kind()));
                }
            }
            BigDecimal sum = sale.transaction().items().stream()
                    .map(line -> Objects.requireNonNull(line.soldPrice()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sale.transaction().total()).isEqualByComparingTo(sum);
        }
    }

    @Test
    void theSameSeedDrawsTheSame() throws Exception {
        writeSales(1200);
        OnlineRetail retail = OnlineRetail.read(folder);

        assertThat(retail.withWrongPrices(7).wrong())
                .isEqualTo(retail.withWrongPrices(7).wrong());
        assertThat(retail.withWrongPrices(7).wrong())
                .isNotEqualTo(retail.withWrongPrices(8).wrong());
    }

    @Test
    void aSeriesAndItsWindowsAreReadPlainOrZippedAndScored() throws Exception {
        StringBuilder counts = new StringBuilder("timestamp,value\n");
        LocalDateTime first = LocalDateTime.parse("2014-07-01T00:00");
        for (int i = 0; i < 48 * 60; i++) {
            LocalDateTime at = first.plusMinutes(30L * i);
            counts.append(at.toString().replace('T', ' '))
                    .append(":00,")
                    .append(i == 48 * 58 ? 7 : 5)
                    .append('\n');
        }
        Files.createDirectories(folder.resolve("data/realKnownCause"));
        Files.createDirectories(folder.resolve("labels"));
        zip("data/realKnownCause/nyc_taxi.csv.gz", counts.toString());
        write(
                "labels/combined_windows.json",
                "{\"realKnownCause/nyc_taxi.csv\":[[\"2014-08-27 22:00:00.000000\",\"2014-08-28 02:00:00.000000\"]]}");

        NabSeries series = NabSeries.read(folder);
        List<Result> results = new NabStudy(series, Map.of("sevens", () -> (at, count) -> count > 6)).call();

        assertThat(series.counts()).hasSize(48 * 60);
        assertThat(results).extracting(Result::unit).containsExactly("point", "window");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.recall()).isEqualTo(1);
            assertThat(result.falsePer1000()).isZero();
            assertThat(result.seed()).isNull();
        });
    }

    @Test
    void saysWhichFileIsMissingOrStrange() throws Exception {
        assertThatThrownBy(() -> OnlineRetail.read(folder))
                .isInstanceOf(DataProblem.class)
                .hasMessageContaining("online_retail*.csv");
        assertThatThrownBy(() -> NabSeries.read(folder)).hasMessageContaining("nyc_taxi.csv");

        write("online_retail.csv", HEAD + "1,A,1,2010-12-01 08:26,2.50,1.0,UK\n2,A,many,2010-12-01 08:26,2,,UK\n");
        assertThatThrownBy(() -> OnlineRetail.read(folder)).hasMessageContaining("line 3");
    }

    private static CatalogEntry catalog(LineItem line) {
        return Objects.requireNonNull(line.catalog());
    }

    /** Invoices of two lines, 20 a day, all at the catalog's price. */
    private void writeSales(int invoices) throws IOException {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i < invoices; i++) {
            String day = LocalDateTime.parse("2010-12-01T10:00")
                    .plusDays(i / 20)
                    .toString()
                    .replace('T', ' ');
            rows.append("I%d,A,1,%s,1000.00,5.0,UK%n".formatted(i, day));
            rows.append("I%d,B,1,%s,1000.00,5.0,UK%n".formatted(i, day));
        }
        zip("online_retail.csv.gz", rows.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void zip(String name, String text) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
