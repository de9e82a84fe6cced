package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.BlockSum;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks of ids as a server names them. */
class ChecksumsTest {

    static List<TestServer> servers() {
        return TestServers.all();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aBlockIsNamedByItsLowestId(TestServer server) throws Exception {
        try (TestServer.TestShop shop = server.newShop();
                Connection connection = shop.admin().getConnection();
                Statement statement = connection.createStatement()) {
            for (long id : new long[] {-513, -512, -257, -256, -255, -1, 0, 1, 255, 256, 5_000_001}) {
                try (ResultSet row =
                        statement.executeQuery("SELECT " + Checksums.blockOf("(" + id + ")", BlockSum.IDS))) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getLong(1))
                            .as("block of %d", id)
                            .isEqualTo(BlockSum.blockOf(id))
                            .isLessThanOrEqualTo(id)
                            .isGreaterThan(id - BlockSum.IDS);
                }
            }
        }
    }
}
