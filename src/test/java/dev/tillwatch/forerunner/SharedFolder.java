package dev.tillwatch.forerunner;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real data beside the project, or where {@code -Dtillwatch.shared} points; a test without it says so. */
final class SharedFolder {

    private SharedFolder() {}

    /** A file of it; where it is absent the test is left out, and says in words why. */
    static Path file(String name) {
        Path file = Path.of(System.getProperty("tillwatch.shared", "../shared")).resolve(name);
        if (!Files.isReadable(file)) {
            String leftOut = "Left out: there is no " + file + ". Put the shared data beside the project's folder, or"
                    + " name their folder with -Dtillwatch.shared=FOLDER.";
            System.out.println(leftOut);
            abort(leftOut);
        }
        return file;
    }
}
