package dev.tillwatch.demo.big;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.demo.DemoUnavailable;
import dev.tillwatch.demo.Progress;
import dev.tillwatch.store.MysqlServer;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the tests' real server, in the benchmark's own schema. */
class BigShopTest {

    private static final BigShop.Size SIZE = new BigShop.Size(2_000, 1);

    private final ServerAddress server =
            new ServerAddress("127.0.0.1", ((MysqlServer) TestServers.real()).port(), "root", "");
    private final List<Progress> progress = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void drop() {
        run("DROP DATABASE IF EXISTS " + BigShop.SCHEMA);
    }

    private void run(String... statements) {
        Scripts.execute(server.source("", ""), statements);
    }

    private BigShop open(BigShop.Size size) throws DemoUnavailable {
        return BigShop.open(server, size, progress::add);
    }

    @Test
    void isLoadedAsLargeAsAskedAndTellsHowFarItIs() throws Exception {
        BigShop shop = open(SIZE);

        assertThat(shop.reused()).isFalse();
        assertThat(shop.transactions()).isEqualTo(2_000);
        assertThat(shop.items()).isBetween(3_000L, 3_400L);
        assertThat(progress.getLast()).isEqualTo(new Progress(2_000, 2_000));
    }

    @Test
    void isTakenAgainWithoutWhatCameAfter() throws Exception {
        BigShop first = open(SIZE);
        long items = first.items();
        try (NewOrders orders = first.newOrders();
                OneByOne writer = first.oneByOne()) {
            orders.commit(50);
            assertThat(writer.write(Duration.ofMillis(20))).isPositive();
        }
        assertThat(first.items()).isGreaterThan(items);

        BigShop again = open(SIZE);

        assertThat(again.reused()).isTrue();
        assertThat(again.items()).isEqualTo(items);
    }

    @Test
    void tellsWhatTheStatementsOfOneKindOfConnectionTake() throws Exception {
        BigShop shop = open(SIZE);
        try (StatementTimes times = shop.statementTimes();
                Connection audit = server.connect(BigShop.SCHEMA);
                Connection poll = server.connect(BigShop.SCHEMA)) {
            read(audit, "SELECT SLEEP(0.05)");
            read(audit, "SELECT MOD(MOD(300, 256) + 256, 256)");
            read(poll, "SELECT SLEEP(0.05)");
            read(poll, "SELECT MOD(MOD(300, 32) + 32, 32)");

            assertThat(times.ofThoseSumming(256)).isGreaterThanOrEqualTo(0.05);
            assertThat(times.ofThoseSumming(64)).isZero();
        }
    }

    private static void read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(query).close();
        }
    }

    @Test
    void isLoadedAnewForAnotherSizeOrSeed() throws Exception {
        open(SIZE);

        assertThat(open(new BigShop.Size(2_500, 1)).reused()).isFalse();
        assertThat(open(new BigShop.Size(2_500, 2)).reused()).isFalse();
    }

    @Test
    void isLoadedAnewWhereAnEarlierLoadWasCutShort() throws Exception {
        open(SIZE);
        run("UPDATE " + BigShop.SCHEMA + ".tillwatch_bench_shop SET whole = FALSE");

        assertThat(open(SIZE).reused()).isFalse();
    }

    @Test
    void isLoadedAnewOnceItIsOld() throws Exception {
        open(SIZE);
        run("UPDATE " + BigShop.SCHEMA + ".tillwatch_bench_shop SET ends = ends - INTERVAL 31 DAY");

        assertThat(open(SIZE).reused()).isFalse();
    }

    @Test
    void theBareStatementsReadWhatIsNewOnce() throws Exception {
        BigShop shop = open(SIZE);
        try (NewOrders orders = shop.newOrders();
                BareStatements bare = shop.bareStatements()) {
            assertThat(bare.read()).isZero();
            orders.commit(100);
            assertThat(bare.read()).isBetween(200, 400);
            assertThat(bare.read()).isZero();
        }
    }

    @Test
    void theForerunnerRunsItsFourQueries() throws Exception {
        assertThat(open(SIZE).forerunner()).containsOnlyKeys("price", "volume", "burst", "failed");
    }

    @Test
    void leavesASchemaOfSomebodyElseAsItIs() {
        run("CREATE DATABASE " + BigShop.SCHEMA, "CREATE TABLE " + BigShop.SCHEMA + ".precious (id int)");

        assertThatThrownBy(() -> open(SIZE))
                .isInstanceOf(DemoUnavailable.class)
                .hasMessage("The schema tillwatch_bench holds tables that are not the benchmark's: it is left as it is."
                        + " Give another server, or rename it.");
        run("INSERT INTO " + BigShop.SCHEMA + ".precious VALUES (1)");
    }

    @Test
    void leavesItsOwnSchemaAsItIsOnceSomebodyElseUsesIt() throws Exception {
        open(SIZE);
        run("CREATE TABLE " + BigShop.SCHEMA + ".precious (id int)");

        assertThatThrownBy(() -> open(SIZE)).isInstanceOf(DemoUnavailable.class);
        run("INSERT INTO " + BigShop.SCHEMA + ".precious VALUES (1)");
    }

    @Test
    void saysWhereNoServerAnswers() throws Exception {
        ServerAddress nobody = server.at(1);

        assertThatThrownBy(() -> BigShop.open(nobody, SIZE, progress::add))
                .isInstanceOf(DemoUnavailable.class)
                .hasMessageContaining("root@127.0.0.1:1");
    }
}
