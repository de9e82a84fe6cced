package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.serve.http.Refusal;
import dev.tillwatch.app.serve.http.Request;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which names and addresses the service may be asked for. */
class HostsTest {

    private static final int PORT = 8765;

    private final Hosts hosts = new Hosts(
            List.of("till.test", "*.shop.example", "10.0.0.7", "2001:db8:0:0:0:0:0:9"),
            List.of(InetAddress.ofLiteral("2001:db8:0:0:0:0:0:5"), InetAddress.ofLiteral("192.0.2.1")),
            PORT,
            443);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2001:db8::5]",
                "[2001:DB8:0::5]",
                "[2001:db8::5%25eth0]",
                "[2001:db8::9]",
                "192.0.2.1",
                "[::ffff:192.0.2.1]",
                "10.0.0.7",
                "till.test",
                "Till.Test",
                "north.shop.example"
            })
    void goesByItsNamesAndByItsAddressesHoweverTheyAreWritten(String host) {
        assertThat(status(hosts, host + ":" + PORT)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2001:db8::6]:8765",
                "2001:db8::5:8765",
                "[2001:db8::5]",
                "[2001:db8::5]:876",
                "[till.test]:8765",
                "till.test",
                "till.test:08765",
                "till.test:",
                "shop.example:8765",
                ".shop.example:8765",
                "a.north.shop.example:8765",
                "*.shop.example:8765",
                "evilshop.example:8765",
                "192.0.2.2:8765",
                ":8765",
                ""
            })
    void goesByNothingElse(String host) {
        assertThat(status(hosts, host)).isEqualTo(421);
    }

    @Test
    void theUsualPortMayBeLeftOut() {
        Hosts usual = new Hosts(List.of("till.test", "[2001:db8::5]"), List.of(), 443, 443);

        assertThat(status(usual, "till.test")).isEqualTo(200);
        assertThat(status(usual, "[2001:db8:0::5]")).isEqualTo(200);
        assertThat(status(usual, "till.test:443")).isEqualTo(200);
    }

    private static int status(Hosts hosts, String host) {
        try {
            hosts.check(new Request("GET", "/", Map.of(), Map.of("host", List.of(host)), false));
            return 200;
        } catch (Refusal refusal) {
            return refusal.status();
        }
    }
}
