package dev.tillwatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final Map<String, String> SHOP =
            Map.of("MYSQL_HOST", "db", "MYSQL_USER", "watch", "MYSQL_DB", "shop", "MYSQL_PASSWORD", "hunter2");

    @TempDir
    private Path directory;

    @Test
    void printsALineForEachStepAndWarningsLeaveItAtZero() {
        Calls calls = new Calls(directory, SHOP);
        calls.steps = List.of(
                new ProbeStep("Server", Outcome.PASSED, "MySQL 9.7, 14 ms", null, null, null),
                new ProbeStep("Account", Outcome.WARNING, "", "It can write.", "REVOKE INSERT", null));

        assertThat(calls.run("check")).isZero();

        assertThat(calls.out())
                .startsWith(
                        """
                        Shop watch@db:3306/shop
                        ok       Server: MySQL 9.7, 14 ms
                        warning  Account
                                 It can write.
                                 REVOKE INSERT
                        The shop is ready to be watched.
                        """)
                .contains("No model is configured");
    }

    @Test
    void endsWithThreeWhenTheShopFails() {
        Calls calls = new Calls(directory, SHOP);
        calls.steps = List.of(
                new ProbeStep("Tables", Outcome.FAILED, "", "No right to read.", "GRANT SELECT\nGRANT MORE", "denied"),
                new ProbeStep("Clock", Outcome.NOT_RUN, "", null, null, null));

        assertThat(calls.run("check")).isEqualTo(3);
        assertThat(calls.out())
                .contains(
                        """
                        FAILED   Tables
                                 No right to read.
                                 GRANT SELECT
                                 GRANT MORE
                                 Details: denied
                        not run  Clock
                        The shop cannot be watched yet""")
                .doesNotContain("hunter2");
    }

    @Test
    void theModelNeverDecidesTheExitCode() {
        Calls calls = new Calls(
                directory,
                Map.of("MYSQL_USER", "watch", "MYSQL_DB", "shop", "AI_API_KEY", "gsk_hunter2", "AI_MODEL", "small"));

        assertThat(calls.run("check")).isZero();
        assertThat(calls.out())
                .contains("Model small at https://api.groq.com/openai/v1\nFAILED   Endpoint")
                .doesNotContain("hunter2");
    }

    @Test
    void comparesClocksInTheZoneThatIsSetElseInThatOfTheWorkstation() throws IOException {
        Calls calls = new Calls(directory, SHOP);
        calls.run("check");
        assertThat(calls.zone).isEqualTo(ZoneId.systemDefault());

        Files.writeString(directory.resolve(".env"), "TILLWATCH_ZONE=Asia/Kolkata");
        calls.run("check");
        assertThat(calls.zone).isEqualTo(ZoneId.of("Asia/Kolkata"));
    }

    @Test
    void needsAShop() {
        Calls calls = new Calls(directory, Map.of());

        assertThat(calls.run("check")).isEqualTo(2);
        assertThat(calls.err()).startsWith("No shop is configured");
    }
}
