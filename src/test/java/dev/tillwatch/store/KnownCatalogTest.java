package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.monitor.CatalogChange;
import dev.tillwatch.monitor.KnownCatalog;
import dev.tillwatch.monitor.Question;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.TransactionSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept of the catalog beyond a run is what was told of it: the next start finds the rest. */
@NullUnmarked // a null where none belongs fails the test by itself
class KnownCatalogTest {

    private static final String DEARER = "UPDATE products SET product_price = 77 WHERE product_id = 'prod1001'";

    private static List<CatalogChange> look(TransactionSource source) throws Exception {
        return source.ask(new Question(0, List.of(), List.of(), null, true)).catalog();
    }

    /** What the next start is told of the catalog, when it goes on from this one. */
    private static List<CatalogChange> afterRestart(TestServer.TestShop shop, KnownCatalog kept) throws Exception {
        try (Shop again = Shop.over(shop.admin(), "again")) {
            TransactionSource source = again.source();
            source.expect(kept);
            return look(source);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tillwatch.store.StoreContractTest#servers")
    void aChangeThatAPollWasGivenAndDidNotEndWithIsFoundByTheNextStart(TestServer server) throws Exception {
        try (TestServer.TestShop shop = StoreContractTest.sampleShop(server)) {
            TransactionSource source = shop.shop().source();
            look(source);
            source.tail(1, 10, List.of());
            Scripts.execute(shop.admin(), DEARER);
            List<CatalogChange> found = look(source);
            assertThat(found).hasSize(1);
            assertThat(afterRestart(shop, source.catalog())).isEqualTo(found);
            source.tail(1, 10, List.of());
            assertThat(afterRestart(shop, source.catalog())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tillwatch.store.StoreContractTest#servers")
    void aChangeWhoseRoundTripFailedIsFoundByTheNextStartAndByTheNextLook(TestServer server) throws Exception {
        try (TestServer.TestShop shop = StoreContractTest.sampleShop(server)) {
            Db db = new Db(shop.admin(), new ShopFailures(new ShopAddress("a", "b", "c")), false);
            Catalog catalog = new Catalog();
            catalog.look(List.of(), db::run);
            Scripts.execute(shop.admin(), DEARER);
            assertThatThrownBy(() -> catalog.look(List.of(), queries -> {
                        db.run(queries);
                        throw new ShopUnavailable("the connection was lost");
                    }))
                    .isInstanceOf(ShopUnavailable.class);
            List<CatalogChange> atTheStart = afterRestart(shop, catalog.known());
            assertThat(atTheStart).hasSize(1);
            assertThat(catalog.look(List.of(), db::run)).isEqualTo(atTheStart);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tillwatch.store.StoreContractTest#servers")
    void aProductThatALineWaitedForIsWaitedForAgain(TestServer server) throws Exception {
        try (TestServer.TestShop shop = StoreContractTest.sampleShop(server)) {
            Scripts.execute(
                    shop.admin(),
                    "ALTER TABLE transaction_items DROP CONSTRAINT transaction_items_ibfk_2",
                    "INSERT INTO transaction_items (transaction_id, product_id) VALUES (1, 'late')");
            TransactionSource source = shop.shop().source();
            source.tail(1, 10, List.of());
            look(source);
            Map<String, Long> waiting = source.catalog().orphans();
            assertThat(waiting).containsOnlyKeys("late");
            Scripts.execute(shop.admin(), "INSERT INTO products VALUES ('late', 'Late', 3)");
            assertThat(look(source)).isNotEmpty();
            assertThat(source.catalog().orphans()).isEqualTo(waiting);
            assertThat(afterRestart(shop, source.catalog()))
                    .extracting(CatalogChange::productId)
                    .contains("late");
            source.tail(1, 10, List.of());
            assertThat(source.catalog().orphans()).isEmpty();
        }
    }
}
