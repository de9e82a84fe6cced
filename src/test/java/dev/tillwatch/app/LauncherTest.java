package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as a process of its own, as ./tillwatch does. */
class LauncherTest {

    @TempDir
    private Path folder;

    @Test
    void reportsTheDemoInUtf8WhateverTheLocale() throws Exception {
        Call json = call(Map.of("LC_ALL", "C"), "report", "all", "--format", "json", "--demo");
        Call text = call(Map.of("LC_ALL", "C"), "report", "price", "--demo");

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

        Call call = call(Map.of(), "report", "price");

        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines()).hasSize(1);
        assertThat(call.err()).doesNotContain("hunter2");
        assertThat(Files.readString(folder.resolve("log/tillwatch.log")))
                .contains("ShopUnavailable")
                .doesNotContain("hunter2");
    }

    private record Call(int exitCode, String out, String err) {}

    private Call call(Map<String, String> variables, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path").replace("test-classes", "no-test-classes"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().keySet().removeIf(name -> name.startsWith("MYSQL_") || name.startsWith("AI_"));
        builder.environment().put("TILLWATCH_LOG_DIR", folder.resolve("log").toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Call(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }
}
