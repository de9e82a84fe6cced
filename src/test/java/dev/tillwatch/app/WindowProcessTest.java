package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.store.ReaderVariables;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The window of a real process without a display; the processes run side by side, since each waits for its picture. */
@NullUnmarked // the processes are started before all tests
class WindowProcessTest {

    private static final int FEW_COLOURS = 50;

    @TempDir
    private static Path folder;

    private static TestServer.TestShop shop;
    private static ProgramProcess dark;
    private static ProgramProcess light;
    private static ProgramProcess onMysql;

    @BeforeAll
    static void start() throws IOException {
        shop = TestServers.real().newShop();
        SmallShop.fill(shop.admin());
        dark = process("dark", Map.of(), "demo", "--headless", "--snapshot", "a.png", "--after", "3s");
        light = process(
                "light",
                Map.of(),
                "demo",
                "--headless",
                "--snapshot",
                "a.png",
                "--after",
                "3s",
                "--size",
                "1100x700",
                "--theme",
                "light",
                "--tab",
                "volume");
        onMysql = process(
                "mysql",
                ReaderVariables.of(shop),
                "--headless",
                "--snapshot",
                "a.png",
                "--after",
                "5s",
                "--tab",
                "burst");
    }

    @AfterAll
    static void end() {
        dark.terminate();
        light.terminate();
        onMysql.terminate();
        shop.close();
    }

    private static ProgramProcess process(String name, Map<String, String> variables, String... arguments)
            throws IOException {
        return ProgramProcess.start(Files.createDirectory(folder.resolve(name)), variables, arguments);
    }

    @Test
    void theDemoSaysWhatItFoundAndDrawsItsWindow() throws Exception {
        ProgramProcess.Call call = dark.end();

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines()).hasSize(5);
        assertThat(call.out())
                .containsPattern("(?m)^Price: [1-9]")
                .containsPattern("(?m)^Sales volume: [1-9]")
                .containsPattern("(?m)^Bursts: [1-9]")
                .containsPattern("(?m)^Failed payments: [1-9]")
                .contains("a.png");
        assertThat(dark.log()).doesNotContain("ERROR");
        BufferedImage picture = picture("dark");
        assertThat(picture.getWidth()).isEqualTo(1440);
        assertThat(picture.getHeight()).isEqualTo(900);
        assertThat(colours(picture)).isGreaterThan(FEW_COLOURS);
        assertThat(brightness(picture)).isLessThan(0.4);
    }

    @Test
    void theWindowHasTheSizeAndTheThemeThatWereAskedFor() throws Exception {
        ProgramProcess.Call call = light.end();

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(light.log()).doesNotContain("ERROR");
        BufferedImage picture = picture("light");
        assertThat(picture.getWidth()).isEqualTo(1100);
        assertThat(picture.getHeight()).isEqualTo(700);
        assertThat(colours(picture)).isGreaterThan(FEW_COLOURS);
        assertThat(brightness(picture)).isGreaterThan(0.6);
    }

    @Test
    void theConsoleOpensOnTheConfiguredShop() throws Exception {
        ProgramProcess.Call call = onMysql.end();

        assertThat(call.exitCode()).as(call.err()).isZero();
        assertThat(call.out() + call.err()).isEmpty();
        assertThat(onMysql.log())
                .doesNotContain("ERROR", ReaderVariables.of(shop).get("MYSQL_PASSWORD"));
        assertThat(colours(picture("mysql"))).isGreaterThan(FEW_COLOURS);
    }

    @Test
    void aSignalEndsItWhileItRuns() throws Exception {
        ProgramProcess running = process("signal", Map.of(), "demo", "--headless");
        WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, () -> running.log().contains("tillwatch-poll"));

        running.terminate();

        assertThat(running.end().exitCode()).isEqualTo(143);
        assertThat(running.log()).doesNotContain("ERROR");
    }

    private static BufferedImage picture(String name) throws IOException {
        return ImageIO.read(folder.resolve(name).resolve("a.png").toFile());
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(pixels(picture)).distinct().count();
    }

    /** Between 0, black, and 1, white. */
    private static double brightness(BufferedImage picture) {
        return Arrays.stream(pixels(picture))
                .mapToDouble(pixel -> ((pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255)) / 765.0)
                .average()
                .orElse(Double.NaN);
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
