package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RealProbesTest {

    @Test
    void aModelThatIsNotThereIsAFailedStepWithASentence() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        URI nowhere = URI.create("http://127.0.0.1:" + port + "/v1");

        ProbeStep step = new RealProbes().model(new ModelEndpoint(nowhere, "small", new Secret("gsk_hunter2")));

        assertThat(step.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(step.title()).isEqualTo("127.0.0.1:" + port + " cannot be used");
        assertThat(step.meaning()).isNotEmpty();
        assertThat(step.toString()).doesNotContain("hunter2");
    }
}
