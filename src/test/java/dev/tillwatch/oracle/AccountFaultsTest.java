package dev.tillwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.ReaderVariables;
import dev.tillwatch.store.TestServers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the feed when its account loses its password or a right, or a table is away. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AccountFaultsTest {

    private static final int ORDERS = 1_200;
    private static final String ITEMS_COLUMNS =
            "(item_id, transaction_id, product_id, product_name, product_price, quantity)";

    @TempDir
    private Path folder;

    /** What is taken away and how, what brings it back, and the sentence. */
    private record Loss(String what, String taken, String back, String sentence) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Loss> losses() {
        return List.of(
                new Loss(
                        "one column",
                        "REVOKE SELECT (total_amount) ON transactions FROM 'ACCOUNT'@'%'",
                        "GRANT SELECT (total_amount) ON transactions TO 'ACCOUNT'@'%'",
                        "The account ACCOUNT may not read the table transactions: grant SELECT on its columns."),
                new Loss(
                        "the items",
                        "REVOKE SELECT " + ITEMS_COLUMNS + " ON transaction_items FROM 'ACCOUNT'@'%'",
                        "GRANT SELECT " + ITEMS_COLUMNS + " ON transaction_items TO 'ACCOUNT'@'%'",
                        "The account ACCOUNT may not read the table transaction_items: grant SELECT on its columns."),
                new Loss(
                        "the catalog",
                        "REVOKE SELECT (product_id, product_name, product_price) ON products FROM 'ACCOUNT'@'%'",
                        "GRANT SELECT (product_id, product_name, product_price) ON products TO 'ACCOUNT'@'%'",
                        "The account ACCOUNT may not read the table products: grant SELECT on its columns."),
                new Loss(
                        "a table renamed",
                        "RENAME TABLE customers TO customers_away",
                        "RENAME TABLE customers_away TO customers",
                        "The database SHOP has no table customers: check that it is the shop's."),
                new Loss(
                        "a column renamed",
                        "ALTER TABLE transactions RENAME COLUMN status TO state",
                        "ALTER TABLE transactions RENAME COLUMN state TO status",
                        "The database SHOP lacks the column status."));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void takenAwayAndGivenBack(Loss loss) throws Exception {
        try (WatchedShop watched = new WatchedShop(TestServers.real(), folder, ORDERS)) {
            watched.sell(2_001, 2_010);
            watched.run(named(loss.taken, watched));

            assertThat(watched.awaitTrouble()).isEqualTo(named(loss.sentence, watched));
            assertThat(watched.trouble()).as("as long as it lasts").isEqualTo(named(loss.sentence, watched));

            watched.run(named(loss.back, watched));
            watched.sell(2_011, 2_020);
            watched.awaitTruth();
            watched.assertTold(2_001, 2_020, "new");
        }
    }

    @Test
    void aPasswordThatChangesStopsNothingUntilTheConnectionsEnd() throws Exception {
        try (WatchedShop watched = new WatchedShop(TestServers.real(), folder, ORDERS)) {
            String password = ReaderVariables.of(watched.shop()).getOrDefault("MYSQL_PASSWORD", "");
            watched.run(named("ALTER USER 'ACCOUNT'@'%' IDENTIFIED BY 'another'", watched));
            watched.sell(2_001, 2_010);
            watched.sweep();

            watched.cutTheConnections();
            watched.awaitTrouble();
            assertThat(watched.awaitTrouble())
                    .isEqualTo(named(
                            "The shop refused the account ACCOUNT: check its name and password, and that it may come"
                                    + " from this computer.",
                            watched));

            watched.run(named("ALTER USER 'ACCOUNT'@'%' IDENTIFIED BY '" + password + "'", watched));
            watched.sell(2_011, 2_020);
            watched.awaitTruth();
            watched.assertTold(2_001, 2_020, "new");
        }
    }

    private static String named(String text, WatchedShop watched) {
        return text.replace("ACCOUNT", "reader_" + watched.shop().name())
                .replace("SHOP", watched.shop().name());
    }
}
