package dev.tillwatch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key store of the workstation, through a scripted tool on the PATH. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tool is a shell script here")
class SystemKeyStoreTest {

    private static final URI OPENAI = URI.create("https://api.openai.com/v1");
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Path called;

    @BeforeEach
    void name() {
        called = folder.resolve("called");
    }

    private KeyStore store(String system, Duration patience) {
        return new SystemKeyStore(system, Map.of("PATH", "relative:" + folder), patience);
    }

    /** A tool that notes how it was called, and then does this. */
    private void tool(String name, String script) throws IOException {
        Path tool = folder.resolve(name);
        Files.writeString(tool, "#!/bin/sh\necho \"$*\" >> '" + called + "'\n" + script + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void secretToolIsAskedByTheHost() throws IOException {
        tool("secret-tool", "printf 'sk-from-the-store'");
        assertThat(store("Linux", LONG).keyFor(OPENAI)).isEqualTo(new Secret("sk-from-the-store"));
        assertThat(called).hasContent("lookup service tillwatch host api.openai.com");
    }

    @Test
    void aPortBelongsToTheHost() throws IOException {
        tool("secret-tool", "echo key");
        assertThat(store("Linux", LONG).keyFor(URI.create("http://localhost:8080/v1")))
                .isEqualTo(new Secret("key"));
        assertThat(called).hasContent("lookup service tillwatch host localhost:8080");
    }

    @Test
    void theKeychainIsAskedOnAMac() throws IOException {
        tool("security", "echo sk-from-the-keychain");
        assertThat(store("Mac OS X", LONG).keyFor(OPENAI)).isEqualTo(new Secret("sk-from-the-keychain"));
        assertThat(called).hasContent("find-generic-password -s tillwatch -a api.openai.com -w");
    }

    @Test
    void powershellGetsTheHostAsAVariable() throws IOException {
        tool("powershell.exe", "printf \"key-of-$TILLWATCH_KEY_HOST\"");
        assertThat(store("Windows 11", LONG).keyFor(OPENAI)).isEqualTo(new Secret("key-of-api.openai.com"));
        assertThat(Files.readString(called)).doesNotContain("openai");
    }

    @Test
    void anAbsentToolHasNoKey() {
        assertThat(store("Linux", LONG).keyFor(OPENAI).isEmpty()).isTrue();
        assertThat(new SystemKeyStore("Linux", Map.of(), LONG).keyFor(OPENAI).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 1",
                "echo sk-key; exit 1",
                "true",
                "printf 'two\\nlines'",
                "echo a key with spaces",
                "head -c 9000 /dev/zero | tr '\\0' k",
                "echo sk-key >&2"
            })
    void whatIsNoKeyCountsAsNone(String script) throws IOException {
        tool("secret-tool", script);
        assertThat(store("Linux", LONG).keyFor(OPENAI).isEmpty()).isTrue();
        assertThat(called).exists();
    }

    @Test
    void aToolThatHangsIsEnded() throws IOException {
        Path pid = folder.resolve("pid");
        tool("secret-tool", "echo $$ > '" + pid + "'; exec tail -f /dev/null");
        assertThat(store("Linux", Duration.ofSeconds(2)).keyFor(OPENAI).isEmpty())
                .isTrue();
        long process = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(process).ifPresent(left -> left.onExit().join());
        assertThat(ProcessHandle.of(process)).isEmpty();
    }

    @Test
    void anAddressThatIsNoHostIsNotHandedOn() throws IOException {
        tool("secret-tool", "echo key");
        assertThat(store("Linux", LONG).keyFor(URI.create("http://a%20b;c/v1")).isEmpty())
                .isTrue();
        assertThat(called).doesNotExist();
    }

    @Test
    void theEnvironmentGoesBeforeTheStoreWhichIsThenNotAsked() throws IOException {
        tool("secret-tool", "echo stored");
        KeyStore store = store("Linux", LONG);
        ModelEndpoint given = new ModelEndpoint(OPENAI, "m", new Secret("given"));
        assertThat(given.keyed(store)).isEqualTo(given);
        assertThat(called).doesNotExist();
        ModelEndpoint keyless = new ModelEndpoint(OPENAI, "m", Secret.NONE);
        assertThat(keyless.keyed(store).key()).isEqualTo(new Secret("stored"));
    }
}
