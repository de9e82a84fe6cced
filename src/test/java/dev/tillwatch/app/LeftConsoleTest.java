package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.settings.Preferences;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import dev.tillwatch.ui.Choices;
import java.lang.ref.WeakReference;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What lasts as long as the program, the analyst's choices above all, holds no console that was left. */
class LeftConsoleTest {

    private static final long PATIENCE_SECONDS = 60;

    @Test
    void aConsoleThatWasLeftIsFreed() throws TimeoutException {
        Choices choices = new Choices(Preferences.DEFAULT, ZoneId.systemDefault(), kept -> {});

        WeakReference<Watch> left = openAndLeave(choices);

        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
            System.gc();
            return left.get() == null;
        });
        assertThat(choices.zone().get()).isNotNull();
    }

    private static WeakReference<Watch> openAndLeave(Choices choices) {
        TestServer.TestShop shop = TestServers.real().newShop();
        SmallShop.fill(shop.admin());
        try (OpenConsole console = new OpenConsole(shop.shop(), choices)) {
            console.awaitAll();
            return new WeakReference<>(console.watch());
        } finally {
            // TestFX remembers every event of the stage, and so the nodes that it went to, until it registers one anew.
            OpenConsole.onFx(() -> {
                FxToolkit.toolkitContext()
                        .setRegisteredStage(FxToolkit.toolkitContext().getRegisteredStage());
                return null;
            });
        }
    }
}
