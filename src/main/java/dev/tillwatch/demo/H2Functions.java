package dev.tillwatch.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Functions of MySQL that the feed asks for and H2 lacks, given to it so that the same statements run. */
public final class H2Functions {

    private H2Functions() {}

    /** Defines them in the database of a connection. */
    public static void define(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE ALIAS CRC32 DETERMINISTIC FOR '" + H2Functions.class.getName() + ".crc32'");
        }
    }

    /** As MySQL's CRC32: over the text's bytes, null for null. */
    public static @Nullable Long crc32(@Nullable String text) {
        if (text == null) {
            return null;
        }
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
