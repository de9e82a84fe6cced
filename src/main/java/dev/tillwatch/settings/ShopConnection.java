package dev.tillwatch.settings;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the shop's database is and who reads it. */
public record ShopConnection(
        String host, int port, String database, String user, Secret password, TlsMode tls, @Nullable Path caFile) {

    public static final int DEFAULT_PORT = 3306;

    private static final int HIGHEST_PORT = 65_535;

    /** One colon alone is a port's, two and more are an IPv6 address. */
    private static final Pattern HOST =
            Pattern.compile("(?![^:]*:[^:]*$)([\\p{L}0-9._-]+|\\[?[0-9A-Fa-f:.]+(%[\\w.-]+)?]?)");

    /** Whether this is a host's name or address alone, without a scheme, a port or a path. */
    public static boolean isHost(String written) {
        return HOST.matcher(written).matches();
    }

    public static boolean isPort(int number) {
        return number >= 1 && number <= HIGHEST_PORT;
    }

    /** "shop@db.example:3306/anology", for people. */
    public String label() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
