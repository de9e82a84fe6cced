package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs ./tillwatch with a stand-in JDK and a stand-in Maven that only note how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell runs the script")
class StartScriptTest {

    private static final List<String> TOOLS = List.of(
            "cat",
            "cksum",
            "dirname",
            "find",
            "grep",
            "head",
            "mkdir",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "tail");
    private static final String JAVA = "#!/bin/sh\nfor argument; do printf '[%s]\\n' \"$argument\"; done\n";
    private static final String MAVEN =
            """
            #!/bin/sh
            echo built >>builds
            [ ! -e broken ] || { echo '[ERROR] a semicolon is missing'; exit 1; }
            mkdir -p target/run/lib
            echo jar >target/run/tillwatch-1.jar
            echo jar >target/run/lib/javafx-base-1-linux.jar
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void layTheProjectOut() throws IOException {
        Files.createDirectories(project().resolve("src/main"));
        Files.writeString(project().resolve("pom.xml"), "<project/>");
        Files.writeString(project().resolve("src/main/A.java"), "class A {}");
        Files.copy(Path.of("tillwatch"), project().resolve("tillwatch"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(project().resolve("jlink"));
        Path finder = Path.of("jlink", "find-jdk.sh");
        Files.copy(finder, project().resolve(finder));
        for (String tool : TOOLS) {
            Path real = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            program("tools/" + tool, "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
        program("tools/mvn", MAVEN);
        program("jdk/bin/java", JAVA);
        program("jdk/bin/javac", JAVA);
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    @Test
    void handsItsArgumentsOnFromAnywhereAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), project().resolve("tillwatch"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("again"), Path.of("link"));

        Call call = call(linkToLink.toString(), "report", "two words", "", "--a='b\"$c*");

        assertThat(link).isSymbolicLink();
        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines())
                .endsWith("[dev.tillwatch.app.Launcher]", "[report]", "[two words]", "[]", "[--a='b\"$c*]")
                .contains("[--enable-native-access=javafx.graphics,ALL-UNNAMED]");
    }

    @Test
    void buildsOnceAndAgainWhenSourcesChange() throws Exception {
        String script = project().resolve("tillwatch").toString();

        assertThat(call(script).err()).contains("first time", "built in");
        assertThat(call(script).err()).isEmpty();
        Files.writeString(project().resolve("src/main/B.java"), "class B {}");
        assertThat(call(script).err()).contains("sources changed");
        Files.delete(project().resolve("src/main/A.java"));
        call(script);

        assertThat(project().resolve("builds")).hasContent("built\nbuilt\nbuilt");
    }

    @Test
    void showsWhyABuildFailedAndWhereToReadOn() throws Exception {
        Files.createFile(project().resolve("broken"));

        Call call = call(project().resolve("tillwatch").toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("a semicolon is missing", "target/build.log");
    }

    @Test
    void saysWhatToDoWithoutMaven() throws Exception {
        Files.delete(folder.resolve("tools/mvn"));

        Call call = call(project().resolve("tillwatch").toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err().lines()).singleElement().asString().startsWith("Maven is missing");
    }

    @Test
    void saysWhatToDoWithoutAJdkThatIsNewEnough() throws Exception {
        Path finder = project().resolve("jlink/find-jdk.sh");
        Files.writeString(finder, Files.readString(finder).replace("NEEDED=25", "NEEDED=999"));

        Call call = call(project().resolve("tillwatch").toString());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err().lines()).singleElement().asString().startsWith("Tillwatch needs a JDK 999 or newer");
    }

    private record Call(int exitCode, String out, String err) {}

    private Call call(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("tools").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Call(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Path project() {
        return folder.resolve("the project");
    }

    private void program(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
