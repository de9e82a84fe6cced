package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pausing, going on and polling on demand, on a real shop. */
@NullUnmarked // the fields are set before each test
class PauseTest {

    private TestServer.TestShop shop;
    private OpenConsole console;

    @BeforeEach
    void open() {
        shop = TestServers.real().newShop();
        SmallShop.fill(shop.admin());
        console = new OpenConsole(shop.shop());
        console.awaitAll();
        SmallShop.awaitTruth(console, shop.shop());
    }

    @AfterEach
    void leave() {
        console.close();
        assertThat(console.uncaught()).isEmpty();
    }

    @Test
    void nothingIsPolledWhilePausedAndNothingIsLost() {
        console.sight().press("#pause");
        console.await("paused", () -> console.sight().says("#status-state").equals("Paused"));
        var before = OpenConsole.onFx(() -> SmallShop.shown(console));
        SmallShop.sellTooLow(shop.admin(), 70);
        SmallShop.sellTooLow(shop.admin(), 60);

        console.await("no poll for three intervals", () -> secondsSincePoll() > 3);
        assertThat(OpenConsole.onFx(() -> SmallShop.shown(console))).isEqualTo(before);

        console.sight().press("#pause");
        console.await("live again", () -> console.sight().says("#status-state").equals("Connected"));
        SmallShop.awaitTruth(console, shop.shop());
    }

    @Test
    void f5PollsNowEvenWhilePaused() {
        console.sight().press("#pause");
        console.await("no poll for three intervals", () -> secondsSincePoll() > 3);
        SmallShop.sellTooLow(shop.admin(), 70);

        type(KeyCode.F5);

        SmallShop.awaitTruth(console, shop.shop());
        assertThat(OpenConsole.onFx(() -> console.sight().says("#status-state")))
                .isEqualTo("Paused");
        console.await("no poll for three intervals", () -> secondsSincePoll() > 3);
    }

    /** As the status bar says: "polled 1.2 s ago". */
    private double secondsSincePoll() {
        String said = console.sight().says("#status-polled").replaceAll("[^0-9.]", "");
        return said.isEmpty() ? 0 : Double.parseDouble(said);
    }

    private void type(KeyCode key) {
        OpenConsole.onFx(() -> {
            KeyEvent press = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
            console.scene().getRoot().fireEvent(press);
            return null;
        });
    }
}
