package dev.tillwatch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvFileTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "A=plain|plain",
                "A = spaced out |spaced out",
                "export A=exported|exported",
                "A=p#ss|p#ss",
                "A=#hash|#hash",
                "A=word # comment|word",
                "A=\"two words\" # comment|two words",
                "A='it is # here'|it is # here",
                "A=\"a\\\"b\\\\c\\td\"|`a\"b\\c\td`",
                "A='a\\nb\\'c'|`a\\nb'c`",
                "A=\"$HOME ${B}\"|$HOME ${B}",
                "A=x=y==|x=y==",
                "A=caf\u00e9 \u20b9|caf\u00e9 \u20b9",
            })
    void readsAValueAsTheForerunnerDoes(String line, String value) throws Exception {
        assertThat(read(line, StandardCharsets.UTF_8)).isEqualTo(Map.of("A", value));
    }

    @Test
    void readsLinesOfAnyKindAndTheLastOfTwo() throws Exception {
        String text = "\uFEFF# head\r\nA=1\r\n\r\n  # note\r\nB=\r\nA='2'\r\n";

        assertThat(read(text, StandardCharsets.UTF_8)).isEqualTo(Map.of("A", "2", "B", ""));
    }

    @Test
    void readsWhatAWindowsShellWrites() throws Exception {
        assertThat(read("\uFEFFA=\u20b9\r\n", StandardCharsets.UTF_16LE)).isEqualTo(Map.of("A", "\u20b9"));
        assertThat(read("\uFEFFA=\u20b9\r\n", StandardCharsets.UTF_16BE)).isEqualTo(Map.of("A", "\u20b9"));
    }

    @ParameterizedTest
    @CsvSource({"hunter2", "'=hunter2'", "'A B=hunter2'", "'A=\"hunter2'", "'A=\"hunter2\" hunter2'"})
    void namesTheLineAndNeverShowsIt(String line) {
        assertThatThrownBy(() -> read("B=1\n" + line, StandardCharsets.UTF_8))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void saysThatAFileIsNoUtf8() {
        assertThatThrownBy(() -> read("A=\u00fc", StandardCharsets.ISO_8859_1))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("UTF-8");
    }

    private Map<String, String> read(String text, Charset charset) throws BadSetting, IOException {
        return EnvFile.read(Files.write(directory.resolve(".env"), text.getBytes(charset)));
    }
}
