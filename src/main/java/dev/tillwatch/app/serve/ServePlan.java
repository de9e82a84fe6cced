package dev.tillwatch.app.serve;

import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be served, where and to whom.
 *
 * @param shop empty: the demo shop
 * @param bind the address as it was given
 * @param keystore empty: without encryption, on loopback
 */
public record ServePlan(
        Optional<ShopConnection> shop,
        String bind,
        InetSocketAddress address,
        Secret token,
        Optional<Keystore> keystore) {

    /** A certificate with its key. */
    public record Keystore(Path file, Secret password) {}
}
