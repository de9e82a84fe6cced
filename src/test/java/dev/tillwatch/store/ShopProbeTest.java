package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.settings.ShopConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a connection test says about the account, the tables and the clock of a real server. */
class ShopProbeTest {

    private final TestServer.TestShop shop = TestServers.real().newShop();
    private final ShopConnection reader = Tried.connection(shop, "reader_" + shop.name(), RealShops.READER_PASSWORD);

    @BeforeEach
    void fill() {
        Scripts.run(shop.admin(), "/sql/sample.sql");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void grantsOfTheReadColumnsAreEnough() {
        Tried tried = Tried.out(reader);

        assertThat(tried.outcomes()).as(tried.toString()).containsExactly(Outcome.PASSED);
        assertThat(tried.steps())
                .extracting(ProbeStep::title)
                .containsExactly(
                        "Server reached",
                        "Signed in as reader_" + shop.name() + "@%",
                        "Account only reads",
                        "Table customers readable",
                        "Table products readable",
                        "Table transactions readable",
                        "Table transaction_items readable",
                        "Table sizes",
                        "Rows without a date",
                        "Indexes",
                        "Server clock");
        assertThat(tried.step("Server reached").figure()).matches("\\d+ ms, (not )?encrypted");
        assertThat(tried.step("Signed in").figure()).matches("(MySQL|MariaDB) \\d+\\.\\d+.*");
        assertThat(tried.step("only reads").figure()).isEqualTo("SELECT only");
        assertThat(tried.step("sizes").figure()).isEqualTo("3 transactions, 4 items");
        assertThat(tried.step("date").figure()).isEqualTo("none");
    }

    @Test
    void anAccountThatMayWriteIsWarnedOfAndOfferedOneThatMayNot() {
        Tried tried = Tried.out(Tried.root(shop));

        ProbeStep write = tried.step("Account may write");
        assertThat(write.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(write.figure()).containsAnyOf("INSERT, UPDATE, DELETE and ", "ALL PRIVILEGES");
        assertThat(write.remedy())
                .contains("CREATE USER 'tillwatch_reader'@'127.0.0.1'")
                .contains("GRANT SELECT (customer_id, customer_name, city) ON " + shop.name() + ".customers TO")
                .doesNotContain("email");
        assertThat(tried.outcomes()).containsExactly(Outcome.PASSED, Outcome.WARNING);
    }

    @Test
    void theLineOfATableWithoutAGrantMakesItPass() {
        String account = "'reader_" + shop.name() + "'@'%'";
        Scripts.execute(
                shop.admin(),
                "REVOKE SELECT (transaction_id, customer_id, transaction_date, status, total_amount) ON transactions FROM "
                        + account);

        Tried tried = Tried.out(reader);

        ProbeStep table = tried.step("transactions not readable");
        assertThat(table.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(table.figure()).isEqualTo("error 1142");
        assertThat(table.meaning()).contains("no right to read the table transactions");
        assertThat(table.remedy())
                .isEqualTo("GRANT SELECT (transaction_id, customer_id, transaction_date, status, total_amount) ON "
                        + shop.name() + ".transactions TO " + account + ";");
        assertThat(table.serverWords()).contains("SELECT command denied to user");
        assertThat(List.of(tried.outcome("customers"), tried.outcome("products"), tried.outcome("transaction_items")))
                .containsOnly(Outcome.PASSED);
        assertThat(List.of(tried.outcome("sizes"), tried.outcome("date"), tried.outcome("Indexes")))
                .containsOnly(Outcome.NOT_RUN);
        assertThat(tried.outcome("clock")).isEqualTo(Outcome.PASSED);

        Scripts.execute(shop.admin(), Objects.requireNonNull(table.remedy()));
        assertThat(Tried.out(reader).outcomes()).containsExactly(Outcome.PASSED);
    }

    @Test
    void aColumnWithoutAGrantIsNamed() {
        Scripts.execute(
                shop.admin(), "REVOKE SELECT (quantity) ON transaction_items FROM 'reader_" + shop.name() + "'@'%'");

        Tried tried = Tried.out(reader);

        tried.meaning("transaction_items").contains("no right to read quantity of the table transaction_items");
        Scripts.execute(
                shop.admin(),
                Objects.requireNonNull(tried.step("transaction_items").remedy()));
        assertThat(Tried.out(reader).outcomes()).containsExactly(Outcome.PASSED);
    }

    @Test
    void aMissingTableIsNamed() {
        Scripts.execute(shop.admin(), "DROP TABLE transaction_items");

        Tried tried = Tried.out(Tried.root(shop));

        assertThat(tried.outcome("transaction_items")).isEqualTo(Outcome.FAILED);
        tried.meaning("transaction_items").contains("has no table transaction_items");
        assertThat(tried.outcome("Table transactions")).isEqualTo(Outcome.PASSED);
        assertThat(tried.outcome("sizes")).isEqualTo(Outcome.NOT_RUN);
    }

    @Test
    void missingColumnsAreNamed() {
        Scripts.execute(shop.admin(), "ALTER TABLE transactions DROP COLUMN status, DROP COLUMN total_amount");

        Tried tried = Tried.out(Tried.root(shop));

        assertThat(tried.outcome("Table transactions")).isEqualTo(Outcome.FAILED);
        tried.meaning("Table transactions").contains("lacks status, total_amount");
        assertThat(tried.step("Table transactions").remedy()).isNull();
    }

    @Test
    void rowsWithoutADateAreCountedZeroDatesToo() {
        Scripts.execute(
                shop.admin(),
                "SET sql_mode = ''",
                "INSERT INTO transactions (customer_id, transaction_date) VALUES (1, NULL), (1, '0000-00-00')");

        ProbeStep dates = Tried.out(reader).step("date");

        assertThat(dates.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(dates.figure()).isEqualTo("2");
        assertThat(dates.meaning()).isNotEmpty();
    }

    @Test
    void countingEndsInTime() {
        Scripts.execute(
                shop.admin(),
                "CREATE TABLE many (id INT)",
                "INSERT INTO many WITH RECURSIVE n AS (SELECT 1 AS id UNION ALL SELECT id + 1 FROM n WHERE id < 1000)"
                        + " SELECT id FROM n",
                "UPDATE transactions SET transaction_date = NULL",
                "RENAME TABLE transactions TO kept",
                "CREATE VIEW transactions AS SELECT kept.* FROM kept, many a, many b, many c, many d"
                        + " WHERE a.id + b.id + c.id + d.id > 0");

        Tried tried = Tried.out(Tried.root(shop));

        assertThat(tried.step("sizes").figure()).isEqualTo("uncounted transactions, 4 items, not counted in 4 s");
        assertThat(tried.step("sizes").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(tried.step("date").figure()).isEqualTo("not counted in 4 s");
        assertThat(tried.outcome("clock")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aLargeTableIsEstimated() throws Exception {
        try (MysqlDriver driver = new MysqlDriver(reader);
                ShopSession session = ShopSession.open(driver)) {
            assertThat(session.estimate("transaction_items")).hasValue(4);
        }
    }

    @Test
    void theLineOfAMissingIndexMakesItPass() {
        Scripts.execute(
                shop.admin(),
                "ALTER TABLE transaction_items DROP FOREIGN KEY transaction_items_ibfk_2",
                "DROP INDEX product_id ON transaction_items");

        ProbeStep indexes = Tried.out(reader).step("Indexes");

        assertThat(indexes.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(indexes.figure()).isEqualTo("1 missing");
        assertThat(indexes.meaning()).contains("transaction_items.product_id");
        Scripts.execute(shop.admin(), Objects.requireNonNull(indexes.remedy()));
        assertThat(Tried.out(reader).outcome("Indexes")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void theServersClockIsComparedWithTheBusinessZone() {
        ZoneOffset here = ZoneId.systemDefault().getRules().getOffset(Instant.now());
        ZoneOffset elsewhere =
                ZoneOffset.ofTotalSeconds(here.getTotalSeconds() + (here.getTotalSeconds() > 0 ? -1 : 1) * 19_800);

        Tried tried = Tried.out(reader, Clock.system(elsewhere), step -> {});

        assertThat(tried.outcome("clock")).isEqualTo(Outcome.WARNING);
        tried.meaning("clock").contains("in the zone " + elsewhere);
    }

    @Test
    void aClockThatIsWrongIsNoQuestionOfZones() {
        Clock late = Clock.offset(Clock.system(ZoneId.systemDefault()), Duration.ofMinutes(10));

        Tried tried = Tried.out(reader, late, step -> {});

        assertThat(tried.outcome("clock")).isEqualTo(Outcome.WARNING);
        tried.meaning("clock").contains("behind this computer's").doesNotContain("zone");
    }

    @Test
    void aConnectionThatIsLostEndsTheTest() {
        Tried tried = Tried.out(reader, Clock.system(ZoneId.systemDefault()), step -> {
            if (step.title().startsWith("Table customers")) {
                hangUp();
            }
        });

        tried.endsAt("Table products");
        tried.meaning("Table products").contains("connection was lost");
        assertThat(tried.outcome("Table customers")).isEqualTo(Outcome.PASSED);
    }

    private void hangUp() {
        Scripts.execute(
                shop.admin(),
                "SET @id = (SELECT MAX(id) FROM information_schema.processlist WHERE user = '" + reader.user() + "')",
                "KILL @id");
    }
}
