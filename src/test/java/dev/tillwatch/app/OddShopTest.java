package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import javafx.scene.control.Label;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console over shops that are empty, or hold what no till should write. */
@NullUnmarked // the fields are set before each test
class OddShopTest {

    private static final List<String> HOSTILE = List.of(
            "Robert'); DROP TABLE \"x\"; --",
            "<b>bold</b> &amp; {0}",
            "two\nlines\r\tand a tab",
            "\u202Edrowssap\u202C \u2066isolated\u2069",
            "x".repeat(255),
            "=HYPERLINK(\"http://evil.example\")",
            "\uD83D\uDE00 emoji _mnemonic");

    private static final int FIRST_ROWS = 9;

    private TestServer.TestShop shop;
    private OpenConsole console;

    @BeforeEach
    void makeAShop() {
        shop = TestServers.real().newShop();
    }

    @AfterEach
    void leaveTheShop() {
        console.close();
        assertThat(console.uncaught()).isEmpty();
    }

    @Test
    void anEmptyShopSaysHowFarItIsScannedAndShowsItsFirstRow() {
        console = new OpenConsole(shop.shop());
        console.awaitAll();

        for (DetectorFactory factory : Detectors.classic()) {
            console.choose(factory.id());
            List<String> says = OpenConsole.onFx(() -> console.tables().of(factory.id()).stream()
                    .map(table -> ((Label) table.getPlaceholder()).getText())
                    .toList());
            assertThat(says).allSatisfy(words -> assertThat(words)
                    .matches("No open anomalies\\. Scanned .* \\d{4} to \\d\\d:\\d\\d:\\d\\d, 0 transactions\\."));
        }
        assertThat(OpenConsole.onFx(console.sight()::badges)).containsOnly("0");

        SmallShop.fill(shop.admin());
        SmallShop.awaitTruth(console, shop.shop());
    }

    @Test
    void aDateFarAheadAndAMissingOneAreShownAsTheyAre() {
        SmallShop.fill(shop.admin());
        for (String date : List.of("NULL", "NOW() + INTERVAL 40 DAY", "'9999-12-31 23:59:59'")) {
            SmallShop.sellTooLow(shop.admin(), 50);
            Scripts.execute(
                    shop.admin(),
                    "UPDATE transactions SET status = 'FAILED', transaction_date = " + date
                            + " ORDER BY transaction_id DESC LIMIT 1");
        }
        console = new OpenConsole(shop.shop());
        console.awaitAll();

        SmallShop.awaitTruth(console, shop.shop());
        lookAtEverything();
    }

    @Test
    void hostileNamesAreWordsOnOneLine() throws Exception {
        SmallShop.fill(shop.admin());
        try (Connection admin = shop.admin().getConnection();
                PreparedStatement customer =
                        admin.prepareStatement("INSERT INTO customers (customer_name) VALUES (?)");
                PreparedStatement sale = admin.prepareStatement("INSERT INTO transactions (customer_id, status,"
                        + " total_amount) VALUES (LAST_INSERT_ID(), 'FAILED', 100)");
                PreparedStatement line = admin.prepareStatement("INSERT INTO transaction_items (transaction_id,"
                        + " product_id, product_name, product_price) VALUES (LAST_INSERT_ID(), 'tea', ?, 100)")) {
            for (String name : HOSTILE) {
                customer.setString(1, name);
                customer.execute();
                sale.execute();
                line.setString(1, name);
                line.execute();
            }
        }
        console = new OpenConsole(shop.shop());
        console.awaitAll();
        SmallShop.awaitTruth(console, shop.shop());

        List<List<String>> drawn = OpenConsole.onFx(() -> console.tables().drawn("price", "transaction"));
        for (String name : HOSTILE) {
            assertThat(drawn).anySatisfy(row -> assertThat(row)
                    .filteredOn(OneLine.of(name)::equals)
                    .as("as product and as customer")
                    .hasSize(2));
        }
        lookAtEverything();
    }

    /** Selects the first rows of every table, one after the other: nothing may be thrown, and no word may steer the screen. */
    private void lookAtEverything() {
        for (DetectorFactory factory : Detectors.classic()) {
            console.choose(factory.id());
            factory.tables().forEach(spec -> {
                int rows = OpenConsole.onFx(() -> console.tables()
                        .table(factory.id(), spec.kind())
                        .getItems()
                        .size());
                for (int row = 0; row < Math.min(rows, FIRST_ROWS); row++) {
                    console.tables().select(factory.id(), spec.kind(), row);
                    console.await(
                            "what lies behind the row is read",
                            () -> console.sight().shows("#detail-content")
                                    && !console.sight()
                                            .says("#evidence-sentence")
                                            .startsWith("Reading"));
                    String words = OpenConsole.onFx(
                            () -> ConsoleSight.words(console.scene().getRoot()));
                    assertThat(words).doesNotContainPattern("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069]");
                }
            });
        }
    }
}
