package dev.tillwatch.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The last connection that worked, without its password, which is asked for again. */
public record SavedConnection(String host, int port, String database, String user, TlsMode tls, @Nullable Path caFile) {

    public static SavedConnection of(ShopConnection shop) {
        return new SavedConnection(shop.host(), shop.port(), shop.database(), shop.user(), shop.tls(), shop.caFile());
    }

    public ShopConnection with(Secret password) {
        return new ShopConnection(host, port, database, user, password, tls, caFile);
    }
}
