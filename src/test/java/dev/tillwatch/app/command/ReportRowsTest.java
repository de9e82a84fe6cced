package dev.tillwatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillwatch.app.command.Rows.Line;
import dev.tillwatch.model.Anomaly;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of each report, in every format and in their order. */
class ReportRowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Anomaly> PRICES = List.of(
            Rows.price(12, "=SUM(A1)", null, new Line(31, "P1", "Lamp, \"big\"", "500.00", "1000.00")),
            Rows.price(
                    9,
                    "Asha \u0915",
                    "2025-09-12T10:00:00",
                    new Line(22, "-P2", null, "1060.00", "1000.00"),
                    new Line(23, "P3", "Chair", "10.00", "100.00"),
                    new Line(24, "P4", "Gift", "5.00", "0.00")));

    @TempDir
    private Path directory;

    @Test
    void writesPricesAsJson() throws Exception {
        Calls calls = Calls.demo(directory, "price", PRICES);

        assertThat(calls.run("report", "price", "--format", "json", "--demo")).isZero();

        assertThat(JSON.readTree(calls.out()))
                .isEqualTo(
                        JSON.readTree(
                                """
                [{"transactionId":9,"customerId":17,"customerName":"Asha \u0915","at":"2025-09-12T10:00:00",
                  "severity":"CRITICAL","lines":[
                   {"itemId":22,"productId":"-P2","product":null,"quantity":2,
                    "soldPrice":"1060.00","catalogPrice":"1000.00","differencePercent":6.0},
                   {"itemId":23,"productId":"P3","product":"Chair","quantity":2,
                    "soldPrice":"10.00","catalogPrice":"100.00","differencePercent":-90.0},
                   {"itemId":24,"productId":"P4","product":"Gift","quantity":2,
                    "soldPrice":"5.00","catalogPrice":"0.00","differencePercent":null}]},
                 {"transactionId":12,"customerId":17,"customerName":"=SUM(A1)","at":null,
                  "severity":"HIGH","lines":[
                   {"itemId":31,"productId":"P1","product":"Lamp, \\"big\\"","quantity":2,
                    "soldPrice":"500.00","catalogPrice":"1000.00","differencePercent":-50.0}]}]
                """));
        assertThat(calls.out())
                .contains("\"differencePercent\":-90.0}", "\u0915")
                .endsWith("]\n");
        assertThat(calls.out().lines()).hasSize(2);
        assertThat(calls.err()).isEmpty();
    }

    @Test
    void writesPricesAsCsvOneRowALineAndGuardsFormulas() {
        Calls calls = Calls.demo(directory, "price", PRICES);

        assertThat(calls.run("report", "price", "--format", "csv", "--demo")).isZero();

        assertThat(calls.out())
                .isEqualTo(String.join(
                        "\r\n",
                        "transactionId,customerId,customerName,at,severity,itemId,productId,product,quantity,"
                                + "soldPrice,catalogPrice,differencePercent",
                        "9,17,Asha \u0915,2025-09-12T10:00:00,CRITICAL,22,'-P2,,2,1060.00,1000.00,6.0",
                        "9,17,Asha \u0915,2025-09-12T10:00:00,CRITICAL,23,P3,Chair,2,10.00,100.00,-90.0",
                        "9,17,Asha \u0915,2025-09-12T10:00:00,CRITICAL,24,P4,Gift,2,5.00,0.00,",
                        "12,17,'=SUM(A1),,HIGH,31,P1,\"Lamp, \"\"big\"\"\",2,500.00,1000.00,-50.0",
                        ""));
    }

    @Test
    void writesPricesAsSentencesWithEachPercentageInItsOwnWord() {
        Calls calls = Calls.demo(
                directory,
                "price",
                List.of(
                        Rows.price(
                                3,
                                "Asha\nRao",
                                "2025-09-12T10:00:00",
                                new Line(1, "P1", "Chair", "100.00", "1000.00"),
                                new Line(2, "P2", "Lamp", "1320.00", "1200.00")),
                        Rows.price(4, "Asha", "2025-09-01T10:00:00", new Line(5, "P1", "Chair", "125.00", "100.00"))));

        assertThat(calls.run("report", "price", "--demo")).isZero();

        assertThat(calls.out())
                .isEqualTo(
                        "Transaction ID 3: Customer Asha Rao (ID: 17) purchased Chair, Lamp on September 12, 2025."
                                + " The products have actual catalog prices of \u20b91000.00, \u20b91200.00 but were sold for"
                                + " \u20b9100.00, \u20b91320.00, resulting in a 90.0% discount, 10.0% markup."
                                + " This represents a CRITICAL price anomaly - significant revenue loss.\n"
                                + "Transaction ID 4: Customer Asha (ID: 17) purchased Chair on September 1, 2025."
                                + " The product has an actual catalog price of \u20b9100.00 but was sold for \u20b9125.00,"
                                + " resulting in a 25.0% markup. This represents a HIGH price anomaly - customer overcharged.\n");
    }

    @Test
    void ordersDaysAndLeavesAnUnknownRevenueOpen() throws Exception {
        List<Anomaly> days = List.of(Rows.day("2025-09-10", 3, null), Rows.day("2025-09-09", 78, "870400.00"));
        Calls json = Calls.demo(directory, "volume", days);
        Calls csv = Calls.demo(directory, "volume", days);
        Calls text = Calls.demo(directory, "volume", List.of(days.get(1), Rows.day("2025-09-11", 2, "1234.50")));

        assertThat(json.run("report", "volume", "--format", "json", "--demo")).isZero();
        assertThat(csv.run("report", "volume", "--format", "csv", "--demo")).isZero();
        assertThat(text.run("report", "volume", "--demo")).isZero();

        assertThat(JSON.readTree(json.out()))
                .isEqualTo(JSON.readTree("[{\"day\":\"2025-09-09\",\"transactions\":78,\"revenue\":\"870400.00\"},"
                        + "{\"day\":\"2025-09-10\",\"transactions\":3,\"revenue\":null}]"));
        assertThat(csv.out()).isEqualTo("day,transactions,revenue\r\n2025-09-09,78,870400.00\r\n2025-09-10,3,\r\n");
        assertThat(text.out())
                .isEqualTo(
                        """
                        September 9, 2025: 78 transactions, \u20b9870,400 sales - low performance
                        September 11, 2025: 2 transactions, \u20b91,234.50 sales - low performance
                        """);
    }

    @Test
    void ordersBurstsByMinuteAndCustomerAndLeavesEpisodesOut() throws Exception {
        List<Anomaly> bursts = List.of(
                Rows.minute(20, "2025-09-16T16:31:00", 7),
                Rows.episode(),
                Rows.minute(3, "2025-09-16T16:31:00", 6),
                Rows.minute(9, "2025-09-15T23:59:00", 8));
        Calls json = Calls.demo(directory, "burst", bursts);
        Calls text = Calls.demo(directory, "burst", bursts.subList(0, 1));
        Calls csv = Calls.demo(directory, "burst", bursts.subList(0, 1));

        assertThat(json.run("report", "burst", "--format", "json", "--demo")).isZero();
        assertThat(text.run("report", "burst", "--demo")).isZero();
        assertThat(csv.run("report", "burst", "--demo", "--format=csv")).isZero();

        JsonNode rows = JSON.readTree(json.out());
        assertThat(rows.findValuesAsText("customerId")).containsExactly("9", "3", "20");
        assertThat(rows.get(0))
                .isEqualTo(JSON.readTree("{\"customerId\":9,\"customerName\":\"Asha\","
                        + "\"minute\":\"2025-09-15T23:59\",\"transactions\":8}"));
        assertThat(text.out())
                .isEqualTo("Customer Asha (ID: 20) made 7 transactions on September 16, 2025 at 16:31"
                        + " - suspicious activity detected\n");
        assertThat(csv.out())
                .isEqualTo("customerId,customerName,minute,transactions\r\n20,Asha,2025-09-16T16:31,7\r\n");
    }

    @Test
    void ordersFailuresNewestFirstTiesByIdAndThoseWithoutADateLast() throws Exception {
        List<Anomaly> failures = List.of(
                Rows.failed(1, null),
                Rows.failed(2, "2025-09-16T17:00:49", "+Chair", null, "Lamp"),
                Rows.failed(3, "2025-09-16T17:00:49", "Chair"),
                Rows.failed(4, "2025-09-17T00:00:00"));
        Calls json = Calls.demo(directory, "failed", failures);
        Calls csv = Calls.demo(directory, "failed", failures);
        Calls text = Calls.demo(directory, "failed", failures.subList(2, 3));

        assertThat(json.run("report", "failed", "--format", "json", "--demo")).isZero();
        assertThat(csv.run("report", "failed", "--format", "csv", "--demo")).isZero();
        assertThat(text.run("report", "failed", "--demo")).isZero();

        JsonNode rows = JSON.readTree(json.out());
        assertThat(rows.findValuesAsText("transactionId")).containsExactly("4", "3", "2", "1");
        assertThat(rows.get(2))
                .isEqualTo(JSON.readTree("{\"transactionId\":2,\"at\":\"2025-09-16T17:00:49\",\"customerId\":17,"
                        + "\"customerName\":\"Asha\",\"products\":[\"+Chair\",null,\"Lamp\"],\"amount\":\"500.00\"}"));
        assertThat(rows.get(3).get("at").isNull()).isTrue();
        assertThat(rows.get(3).get("products")).isEmpty();
        assertThat(rows.get(3).get("amount").isNull()).isTrue();
        assertThat(csv.out()).contains("\r\n2,2025-09-16T17:00:49,17,Asha,'+Chair; Lamp,500.00\r\n1,,17,Asha,,\r\n");
        assertThat(text.out())
                .isEqualTo("Transaction Failed: 2025-09-16 17:00:49 - Customer: Asha (ID: 17) - Product: Chair\n");
    }

    @Test
    void reportsAllFourInOneObjectAndInOrder() throws Exception {
        Calls json = Calls.demo(directory, "volume", List.of(Rows.day("2025-09-10", 3, "1.00")));
        Calls text = Calls.demo(directory, "volume", List.of());

        assertThat(json.run("report", "all", "--format", "json", "--demo")).isZero();
        assertThat(text.run("report", "all", "--demo")).isZero();

        assertThat(JSON.readTree(json.out()).properties().stream().map(Map.Entry::getKey))
                .containsExactly("price", "volume", "burst", "failed");
        assertThat(json.out()).contains("\"price\":[]");
        assertThat(text.out().lines())
                .containsExactly(
                        "No price anomalies detected in the system.",
                        "No less transactions detected in the system.",
                        "No spam transactions detected in the system.",
                        "No failed transactions found in the system.");
    }

    @Test
    void writesNothingFoundInEachFormat() {
        Calls json = Calls.demo(directory, "price", List.of());
        Calls csv = Calls.demo(directory, "price", List.of());

        assertThat(json.run("report", "failed", "--format", "json", "--demo")).isZero();
        assertThat(csv.run("report", "volume", "--format", "csv", "--demo")).isZero();

        assertThat(json.out()).isEqualTo("[]\n");
        assertThat(csv.out()).isEqualTo("day,transactions,revenue\r\n");
    }
}
