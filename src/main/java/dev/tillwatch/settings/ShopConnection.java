package dev.tillwatch.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the shop's database is and who reads it. */
public record ShopConnection(
        String host, int port, String database, String user, Secret password, TlsMode tls, @Nullable Path caFile) {

    public static final int DEFAULT_PORT = 3306;

    /** "shop@db.example:3306/anology", for people. */
    public String label() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
