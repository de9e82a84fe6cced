package dev.tillwatch.app.bench.shop;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the project's folder that the program runs from, and where its script keeps the server's packages. */
final class Checkout {

    private static final String SCRIPT = "src/test/mysql/mysql-start";

    private Checkout() {}

    /** The checkout around the program's own classes, else around the folder it was called in; empty without one. */
    static Optional<Path> find(Path called) {
        Path own = ownPlace();
        Optional<Path> around = own == null ? Optional.empty() : around(own);
        return around.isPresent() ? around : around(called);
    }

    /** The checkout that a file or folder lies in. */
    static Optional<Path> around(Path place) {
        for (Path folder = place.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve(SCRIPT))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** As the script chooses it. */
    static Path serverCache() {
        String own = System.getenv("TILLWATCH_MYSQL_CACHE");
        if (own != null && !own.isEmpty()) {
            return Path.of(own);
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        Path base = caches == null || caches.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(caches);
        return base.resolve("tillwatch-mysql");
    }

    private static @Nullable Path ownPlace() {
        CodeSource source = Checkout.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException strange) {
            return null;
        }
    }
}
