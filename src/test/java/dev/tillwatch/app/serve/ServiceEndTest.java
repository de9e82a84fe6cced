package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ServiceEndTest {

    @Test
    void whoWaitsForAScanHearsThatTheServiceEnds() throws Exception {
        Served served = Served.begin();
        try (Socket socket = served.client().open()) {
            Served.write(
                    socket, "GET /price_anomalies HTTP/1.1\r\n" + served.host() + "\r\n" + Served.token() + "\r\n\r\n");
            FakeScans.FakeScan scan = served.scans().next();

            served.service().close();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("The service is ending");
            assertThat(scan.isClosedSoon()).isTrue();
        } finally {
            served.service().close();
        }
    }
}
