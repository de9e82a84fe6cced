package dev.tillwatch.settings;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a key from the desktop's own store through the tool that the system has for it: {@code secret-tool},
 * {@code security}, PowerShell. A tool that is absent, fails or takes too long has no key.
 */
public final class SystemKeyStore implements KeyStore {

    /** A locked store asks its user for a password first. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LONGEST_KEY = 4096;

    /** What is handed to a tool: no host has other characters. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

    /** Windows keeps it as a web credential; the host comes as a variable, so that it is no part of the script. */
    private static final String VAULT = "[void][Windows.Security.Credentials.PasswordVault,"
            + "Windows.Security.Credentials,ContentType=WindowsRuntime];"
            + "$c=(New-Object Windows.Security.Credentials.PasswordVault)"
            + ".Retrieve('tillwatch',$env:TILLWATCH_KEY_HOST);"
            + "$c.RetrievePassword();[Console]::Out.Write($c.Password)";

    private final String system;
    private final Map<String, String> variables;
    private final Duration patience;

    /**
     * @param system the name of the operating system
     * @param variables the environment, for its PATH
     */
    SystemKeyStore(String system, Map<String, String> variables, Duration patience) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.variables = Map.copyOf(variables);
        this.patience = patience;
    }

    /** That of the running machine. */
    public static KeyStore ofThisMachine() {
        return new SystemKeyStore(System.getProperty("os.name", ""), System.getenv(), PATIENCE);
    }

    @Override
    public Secret keyFor(URI address) {
        String host = String.valueOf(address.getAuthority());
        List<String> words = command(host);
        return HOST.matcher(host).matches()
                ? tool(words.getFirst()).map(tool -> read(tool, words, host)).orElse(Secret.NONE)
                : Secret.NONE;
    }

    private List<String> command(String host) {
        if (system.contains("mac")) {
            return List.of("security", "find-generic-password", "-s", "tillwatch", "-a", host, "-w");
        }
        return system.contains("windows")
                ? List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", VAULT)
                : List.of("secret-tool", "lookup", "service", "tillwatch", "host", host);
    }

    /** The tool in a folder of the PATH; never one in the working directory. */
    private Optional<Path> tool(String name) {
        String path = variables.getOrDefault("PATH", variables.getOrDefault("Path", ""));
        return Pattern.compile(Pattern.quote(System.getProperty("path.separator")))
                .splitAsStream(path)
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Secret read(Path tool, List<String> words, String host) {
        List<String> command = new ArrayList<>(words);
        command.set(0, tool.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("TILLWATCH_KEY_HOST", host);
        Process process = null;
        try {
            process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            return ended && process.exitValue() == 0 ? key(process.getInputStream()) : Secret.NONE;
        } catch (IOException noTool) {
            return Secret.NONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Secret.NONE;
        } finally {
            end(process);
        }
    }

    /** One line; anything else is no key. */
    private static Secret key(InputStream out) throws IOException {
        String written = new String(out.readNBytes(LONGEST_KEY + 1), StandardCharsets.UTF_8).strip();
        boolean plain =
                written.length() <= LONGEST_KEY && written.chars().allMatch(letter -> letter > ' ' && letter <= '~');
        return plain ? new Secret(written) : Secret.NONE;
    }

    private static void end(@Nullable Process process) {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
