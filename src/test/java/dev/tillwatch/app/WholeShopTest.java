package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.price.PriceFactory;
import dev.tillwatch.detect.volume.VolumeFactory;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.store.Shop;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WholeShopTest {

    /** One that nobody has asked for. */
    private static DetectorFactory unasked() {
        VolumeFactory volume = new VolumeFactory();
        return (DetectorFactory) Proxy.newProxyInstance(
                DetectorFactory.class.getClassLoader(),
                new Class<?>[] {DetectorFactory.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("create")) {
                        throw new AssertionError("created");
                    }
                    return method.invoke(volume, arguments);
                });
    }

    @Test
    void onlyTheDetectorsThatAreAskedForAreThere() throws Exception {
        try (TestServer.TestShop shop = TestServers.all().getFirst().newShop();
                WholeShop whole = new WholeShop(shop.shop().wholeReading(), List.of(new PriceFactory(), unasked()))) {
            assertThat(whole.run(Set.of("price"))).containsOnlyKeys("price");
        }
    }

    @Test
    void closingStopsTheScanAndNothingElseOfTheShop() throws Exception {
        try (TestServer.TestShop shop = TestServers.all().getFirst().newShop()) {
            Shop opened = shop.shop();
            WholeShop whole = new WholeShop(opened.wholeReading(), Detectors.classic());
            whole.close();

            assertThatThrownBy(() -> whole.run(Set.of("price"))).isInstanceOf(ShopUnavailable.class);
            assertThat(opened.historySource().now()).isNotNull();
            try (WholeShop next = new WholeShop(opened.wholeReading(), Detectors.classic())) {
                assertThat(next.run(Set.of("price", "burst"))).containsOnlyKeys("price", "burst");
            }
        }
    }
}
