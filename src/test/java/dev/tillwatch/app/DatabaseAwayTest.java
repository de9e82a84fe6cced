package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import dev.tillwatch.store.MysqlServer;
import dev.tillwatch.store.ReaderVariables;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.Shop;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.ui.detector.Entry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console while its database is killed, hangs, or refuses the account; on a server of its own. */
@NullUnmarked // the fields are set before each test
class DatabaseAwayTest {

    private static MysqlServer server;

    private final List<String> tries = new CopyOnWriteArrayList<>();
    private TestServer.TestShop shop;
    private OpenConsole console;

    @BeforeAll
    static void startServer() throws Exception {
        server = MysqlServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @BeforeEach
    void makeAShop() {
        shop = server.newShop();
        SmallShop.fill(shop.admin());
    }

    @AfterEach
    void leaveTheShop() throws Exception {
        server.signal("-CONT");
        console.close();
        shop.close();
        assertThat(console.uncaught()).isEmpty();
    }

    private void open(Shop watched) {
        console = new OpenConsole(watched);
        console.sight().hear("#next-try", tries::add);
    }

    private void openAndSelectARow(Shop watched) {
        open(watched);
        console.awaitAll();
        SmallShop.awaitTruth(console, shop.shop());
        console.tables().select("price", "transaction", 1);
        console.await("the row is told of", () -> console.sight().shows("#why"));
    }

    /** All that must stay while the database is away: the rows in view, the selected one, its detail, the badges. */
    private record Sight(List<AnomalyKey> rows, AnomalyKey selected, String why, List<String> badges) {}

    private Sight sight() {
        return OpenConsole.onFx(() -> new Sight(
                console.tables().table("price", "transaction").getItems().stream()
                        .map(Entry::key)
                        .toList(),
                console.tables().selected("price", "transaction"),
                ConsoleSight.words(console.scene().lookup("#why")),
                console.sight().badges()));
    }

    private void awaitState(String words) {
        console.await(words, () -> console.sight().says("#status-state").startsWith(words));
    }

    private String banner() {
        return OpenConsole.onFx(() -> console.sight().shows("#banner")
                ? ConsoleSight.words(console.scene().lookup("#banner"))
                : "");
    }

    private void awaitAllOfIt() {
        awaitState("Connected");
        assertThat(banner()).isEmpty();
        console.tables().select("price", "transaction", -1);
        console.sight().press("#pill");
        SmallShop.awaitTruth(console, shop.shop());
    }

    @Test
    void aKilledServerTakesNothingFromTheWindowAndNothingIsLost() throws Exception {
        openAndSelectARow(shop.shop());
        Sight before = sight();
        SmallShop.sellTooLow(shop.admin(), 70);
        server.kill();
        long killed = System.nanoTime();

        awaitState("Database unreachable since ");

        System.out.printf(
                "Killed to said: %,d ms%n",
                Duration.ofNanos(System.nanoTime() - killed).toMillis());
        assertThat(tries)
                .as("said by the first poll that failed")
                .first()
                .asString()
                .isEmpty();
        assertThat(tries.get(1)).startsWith("Try 2 ");
        assertThat(banner()).contains("cannot be reached: ", "nothing is lost", "Retry now");
        Sight now = sight();
        assertThat(now.rows()).isEqualTo(before.rows());
        assertThat(now.selected()).isEqualTo(before.selected());
        assertThat(now.why()).isEqualTo(before.why());
        assertThat(now.badges().subList(1, 4)).isEqualTo(before.badges().subList(1, 4));

        server.startAgain();
        SmallShop.sellTooLow(shop.admin(), 60);

        awaitAllOfIt();
        assertThat(OpenConsole.onFx(() -> console.tables().drawn("price", "transaction"))
                        .toString())
                .contains("70.00", "60.00");
    }

    @Test
    void aHangingServerIsToldAndWaitedFor() throws Exception {
        openAndSelectARow(plain());
        Sight before = sight();
        server.signal("-STOP");

        awaitState("Database unreachable since ");

        assertThat(banner()).contains("cannot be reached: ", "nothing is lost");
        assertThat(sight()).isEqualTo(before);

        server.signal("-CONT");
        SmallShop.sellTooLow(shop.admin(), 60);
        awaitAllOfIt();
    }

    @Test
    void aPasswordThatChangesIsToldAndTriedAgain() throws Exception {
        openAndSelectARow(shop.shop());
        Sight before = sight();
        changePassword("another");
        cutTheConnections();

        awaitState("Not polling since ");
        console.await("the cause", () -> ConsoleSight.words(console.scene().lookup("#banner"))
                .contains("The shop refused the account reader_" + shop.name() + ": check its name and password"));
        assertThat(sight()).isEqualTo(before);

        changePassword(password());
        SmallShop.sellTooLow(shop.admin(), 60);
        awaitAllOfIt();
    }

    @Test
    void aWrongPasswordAtTheStartIsToldAndTriedAgain() {
        changePassword("another");
        open(shop.shop());

        awaitState("Not polling since ");
        assertThat(banner())
                .contains("The shop refused the account reader_" + shop.name(), "Nothing has been read yet");

        changePassword(password());
        awaitAllOfIt();
    }

    @Test
    void leavingAHangingServerHoldsNothingUpAndLeavesNoThreadBehind() throws Exception {
        Set<Thread> before = threads();
        openAndSelectARow(plain());
        server.signal("-STOP");
        awaitState("Late");

        CountDownLatch closing = console.holdBackground();

        console.leave();

        assertThat(OpenConsole.onFx(() -> true)).as("the window answers").isTrue();
        assertThat(console.isClosed()).as("before anything is closed").isFalse();
        closing.countDown();
        console.awaitAside("the shop is closed", console::isClosed);
        awaitNoMoreThan(before);
    }

    @Test
    void leavingAServerThatNeverAnsweredLeavesNoThreadBehind() throws Exception {
        Set<Thread> before = threads();
        server.signal("-STOP");
        open(shop.shop());
        awaitState("Database unreachable since ");

        console.leave();

        console.awaitAside("the shop is closed", console::isClosed);
        awaitNoMoreThan(before);
    }

    /** Without encryption: with it Java waits once more for a server that is silent before it closes a socket. */
    private Shop plain() throws ShopUnavailable {
        return Shop.open(new ShopConnection(
                "127.0.0.1",
                server.port(),
                shop.name(),
                "reader_" + shop.name(),
                new Secret(password()),
                TlsMode.DISABLED,
                null));
    }

    private String password() {
        return ReaderVariables.of(shop).getOrDefault("MYSQL_PASSWORD", "");
    }

    private void changePassword(String password) {
        Scripts.execute(shop.admin(), "ALTER USER 'reader_" + shop.name() + "'@'%' IDENTIFIED BY '" + password + "'");
    }

    /** A server lets go on who is in. */
    private void cutTheConnections() throws SQLException {
        List<String> kills = new ArrayList<>();
        try (Connection admin = shop.admin().getConnection();
                Statement statement = admin.createStatement();
                ResultSet ids = statement.executeQuery("SELECT id FROM information_schema.processlist WHERE user ="
                        + " 'reader_" + shop.name() + "'")) {
            while (ids.next()) {
                kills.add("KILL " + ids.getLong(1));
            }
        }
        Scripts.execute(shop.admin(), kills.toArray(String[]::new));
    }

    /** Of the console and its pools; the toolkit's and the driver's own last as long as the program. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        List.of("monitor", "history", "evidence", "model-look").contains(thread.getName())
                                || thread.getName().startsWith("tillwatch-"))
                .collect(Collectors.toSet());
    }

    private void awaitNoMoreThan(Set<Thread> before) {
        console.awaitAside("no thread is left", () -> {
            Set<Thread> left = threads();
            left.removeAll(before);
            return left.isEmpty();
        });
    }
}
