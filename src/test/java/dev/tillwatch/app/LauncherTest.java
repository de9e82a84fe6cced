package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as a process of its own, as ./tillwatch does. */
class LauncherTest {

    @TempDir
    private Path folder;

    @Test
    void reportsTheDemoInUtf8WhateverTheLocale() throws Exception {
        ProgramProcess.Call json = call(Map.of("LC_ALL", "C"), "report", "all", "--format", "json", "--demo");
        ProgramProcess.Call text = call(Map.of("LC_ALL", "C"), "report", "price", "--demo");

        assertThat(json.exitCode()).as(json.err()).isZero();
        assertThat(new ObjectMapper().readTree(json.out()).properties()).hasSize(4);
        assertThat(text.out()).contains("\u20b9");
        assertThat(json.err()).isEmpty();
        assertThat(text.err()).isEmpty();
    }

    @Test
    void showsAndLogsNoPasswordWhenTheShopCannotBeReached() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Files.writeString(
                folder.resolve(".env"),
                "MYSQL_HOST=127.0.0.1\nMYSQL_PORT=" + free
                        + "\nMYSQL_USER=watch\nMYSQL_DB=shop\nMYSQL_PASSWORD=hunter2\nAI_API_KEY=gsk_hunter2\n");

        ProgramProcess.Call call = call(Map.of(), "report", "price");

        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines()).hasSize(1);
        assertThat(call.err()).doesNotContain("hunter2");
        assertThat(Files.readString(folder.resolve("log/tillwatch.log")))
                .contains("ShopUnavailable")
                .doesNotContain("hunter2");
    }

    private ProgramProcess.Call call(Map<String, String> variables, String... arguments) throws Exception {
        return ProgramProcess.start(folder, variables, arguments).end();
    }
}
