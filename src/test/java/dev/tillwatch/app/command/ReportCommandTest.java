package dev.tillwatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.command.Rows.Line;
import dev.tillwatch.monitor.ShopUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the report command can be asked, where it finds the shop, and how it ends where there is no report. */
class ReportCommandTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "report --demo",
                "report prices --demo",
                "report price volume --demo",
                "report price --format xml --demo",
                "report all --format csv --demo",
                "report price --rules fuzzy --demo",
                "report price",
                "report all --format json"
            })
    void refusesWhatCannotBeReported(String line) {
        Calls calls = Calls.demo(directory, "price", List.of());

        assertThat(calls.run(line.split(" "))).isEqualTo(2);
        assertThat(calls.out()).isEmpty();
        assertThat(calls.err().lines()).singleElement().asString().endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({"price,text", "all,json", "failed,csv"})
    void saysThatTheShopCannotBeRead(String what, String format) {
        Calls calls = new Calls(
                directory,
                Map.of("MYSQL_HOST", "db", "MYSQL_USER", "watch", "MYSQL_DB", "shop", "MYSQL_PASSWORD", "hunter2"));
        calls.trouble = new ShopUnavailable("The server db:3306 does not answer.", new IOException("hunter2"));

        assertThat(calls.run("report", what, "--format", format)).isEqualTo(3);
        assertThat(calls.out()).isEmpty();
        assertThat(calls.err()).isEqualTo("The server db:3306 does not answer.\n");
    }

    @Test
    void endsWithOneWhenSomethingUnforeseenHappens() {
        Calls calls = Calls.demo(directory, "price", List.of());
        calls.surprise = new IllegalStateException("hunter2");

        assertThat(calls.run("report", "price", "--demo")).isEqualTo(1);
        assertThat(calls.out()).isEmpty();
        assertThat(calls.err().lines()).hasSize(1);
        assertThat(calls.err())
                .contains("IllegalStateException", "tillwatch.log")
                .doesNotContain("hunter2");
    }

    @Test
    void endsWithOneWhenTheOutputCannotBeWritten() {
        Calls calls = Calls.demo(
                directory,
                "price",
                List.of(Rows.price(12, "Asha", null, new Line(31, "P1", "Lamp", "500.00", "1000.00"))));
        calls.output = new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThat(calls.run("report", "price", "--demo", "--format", "json")).isEqualTo(1);
        assertThat(calls.err()).contains("No space left on device");
    }

    @Test
    void variablesBeatTheFileOfTheWorkingDirectory() throws Exception {
        Files.writeString(directory.resolve(".env"), "MYSQL_HOST=file\nMYSQL_USER=u\nMYSQL_DB=d\n");
        Calls calls = new Calls(directory, Map.of("MYSQL_HOST", "variable"));

        assertThat(calls.run("report", "price")).isZero();

        assertThat(calls.read).isNotNull().extracting(shop -> shop.host()).isEqualTo("variable");
    }

    @Test
    void namesABrokenSetting() throws Exception {
        Files.writeString(directory.resolve(".env"), "MYSQL_HOST=h\nMYSQL_USER=u\nMYSQL_DB=d\nMYSQL_PORT=abc\n");
        Calls calls = new Calls(directory, Map.of());

        assertThat(calls.run("report", "price")).isEqualTo(2);
        assertThat(calls.err()).startsWith("MYSQL_PORT");
    }
}
