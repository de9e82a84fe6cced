package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.serve.Client;
import dev.tillwatch.app.serve.EventStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The service as a process of its own. */
class ServeProcessTest {

    @TempDir
    private Path folder;

    @Test
    void aSignalEndsItInGoodOrder() throws Exception {
        ProgramProcess process =
                ProgramProcess.start(folder, Map.of("TILLWATCH_TOKEN", Client.TOKEN), "serve", "--demo", "--port", "0");
        Path out = folder.resolve("out");
        try {
            WaitForAsyncUtils.waitFor(
                    2, TimeUnit.MINUTES, () -> Files.readString(out).endsWith("\n"));
            Client client = new Client(Files.readString(out).replaceAll("(?s).*(http://\\S+).*", "$1"));
            assertThat(client.get("/price_anomalies").body()).startsWith("Transaction ID ");
            try (EventStream events = client.events("0")) {
                events.next(event -> event.name().equals("raised"));

                process.terminate();

                events.next(event -> event.name().equals("end"));
            }
        } finally {
            process.terminate();
        }
        ProgramProcess.Call call = process.end();
        assertThat(call.exitCode()).as(call.err()).isEqualTo(143);
        assertThat(call.err()).isEmpty();
        assertThat(process.log()).contains("The service has ended").doesNotContain("ERROR", Client.TOKEN);
    }

    @Test
    void aPortThatIsTakenIsSaidInOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            ProgramProcess.Call call = ProgramProcess.start(
                            folder,
                            Map.of("TILLWATCH_TOKEN", Client.TOKEN),
                            "serve",
                            "--demo",
                            "--port",
                            Integer.toString(taken.getLocalPort()))
                    .end();

            assertThat(call.exitCode()).isEqualTo(2);
            assertThat(call.err().lines()).hasSize(1);
            assertThat(call.err()).contains(Integer.toString(taken.getLocalPort()));
        }
    }
}
