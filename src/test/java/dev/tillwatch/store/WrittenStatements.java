package dev.tillwatch.store;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text in the compiled classes of this package that reads one of the shop's tables. */
final class WrittenStatements {

    /** The connection test has statements of its own, which are run once and by hand. */
    private static final Set<String> OF_THE_CONNECTION_TEST = Set.of("ShopSession", "ShopProbe", "SignIn");

    private static final Pattern READS =
            Pattern.compile(" FROM (transactions|transaction_items|customers|products)\\b", Pattern.DOTALL);

    /** Stands in a compiled text for what is put in when it runs. */
    private static final Pattern PLACE = Pattern.compile("[\\x01\\x02]");

    private WrittenStatements() {}

    static Set<String> all() throws IOException {
        Set<String> texts = new TreeSet<>();
        try (Stream<Path> files = Files.list(classes())) {
            for (Path file : files.filter(WrittenStatements::isOfTheFeed).toList()) {
                for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof Utf8Entry text
                            && READS.matcher(text.stringValue()).find()) {
                        texts.add(text.stringValue());
                    }
                }
            }
        }
        return texts;
    }

    /** What a statement looks like that was made from a text. */
    static Pattern shapeOf(String text) {
        return Pattern.compile(
                Stream.of(PLACE.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(".*")), Pattern.DOTALL);
    }

    private static Path classes() throws IOException {
        URL sql = Objects.requireNonNull(Sql.class.getResource("Sql.class"));
        try {
            return Objects.requireNonNull(Path.of(sql.toURI()).getParent());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private static boolean isOfTheFeed(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".class") || name.startsWith("package-info")) {
            return false;
        }
        String outer = List.of(name.split("[.$]")).getFirst();
        try {
            Class<?> type = Class.forName(Sql.class.getPackageName() + "." + outer);
            return !ShopCheck.class.isAssignableFrom(type) && !OF_THE_CONNECTION_TEST.contains(outer);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
