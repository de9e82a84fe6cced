package dev.tillwatch.app.bench.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

    @TempDir
    private Path folder;

    @Test
    void isFoundFromAnyFolderInIt() throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("src/test/mysql"));
        File script = Files.createFile(scripts.resolve("mysql-start")).toFile();
        assertThat(script.setExecutable(true)).isTrue();
        Path deep = Files.createDirectories(folder.resolve("target/run/lib"));

        assertThat(Checkout.around(deep)).hasValue(folder.toAbsolutePath());
        assertThat(Checkout.around(folder)).hasValue(folder.toAbsolutePath());
    }

    @Test
    void isNotFoundWhereTheScriptIsMissing() {
        assertThat(Checkout.around(folder)).isEmpty();
    }

    @Test
    void isFoundAroundTheProgramItself() {
        assertThat(Checkout.find(folder)).hasValueSatisfying(found -> assertThat(found.resolve("pom.xml"))
                .isRegularFile());
    }
}
