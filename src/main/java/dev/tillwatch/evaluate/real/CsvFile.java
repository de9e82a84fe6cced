package dev.tillwatch.evaluate.real;

import dev.tillwatch.i18n.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads plain or zipped CSV files, whose cells hold neither quotes nor commas, row by row by the header's names. */
final class CsvFile {

    private static final Texts TEXTS = Texts.of("evaluate");
    private static final String ZIPPED = ".gz";

    private final Path file;

    private CsvFile(Path file) {
        this.file = file;
    }

    /** That file in the folder, plain or with {@code .gz}. */
    static CsvFile in(Path folder, String name) throws DataProblem {
        for (Path file : List.of(folder.resolve(name), folder.resolve(name + ZIPPED))) {
            if (Files.isReadable(file)) {
                return new CsvFile(file);
            }
        }
        throw new DataProblem(TEXTS.get("file.missing", name, folder));
    }

    /** The first file of the folder with that beginning. */
    static CsvFile beginning(Path folder, String beginning) throws DataProblem {
        try (Stream<Path> files = Files.list(folder)) {
            return new CsvFile(files.filter(
                            file -> file.getFileName().toString().matches(beginning + ".*\\.csv(\\.gz)?"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new DataProblem(TEXTS.get("file.missing", beginning + "*.csv", folder))));
        } catch (IOException unreadable) {
            throw new DataProblem(TEXTS.get("folder.unreadable", folder), unreadable);
        }
    }

    void forEach(Consumer<Row> row) throws DataProblem {
        int number = 1;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            String head = lines.readLine();
            Map<String, Integer> columns = Row.columns(head == null ? "" : head);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                row.accept(new Row(columns, line.split(",", -1)));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DataProblem(TEXTS.get("file.unreadable", file), unreadable);
        } catch (IllegalArgumentException | DateTimeException strange) {
            throw new DataProblem(TEXTS.get("file.line", file, Integer.toString(number)), strange);
        }
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(ZIPPED) ? new GZIPInputStream(in) : in;
    }
}
