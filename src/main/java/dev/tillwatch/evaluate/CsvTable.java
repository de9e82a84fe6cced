package dev.tillwatch.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One CSV file of a shop: reads its columns in any order, among others, and writes them in its own. */
record CsvTable(String file, List<String> columns) {

    private static final String LINE_END = "\r\n";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

    CsvTable(String file, String... columns) {
        this(file, List.of(columns));
    }

    /** Takes one row. */
    interface Reading {
        void row(CsvRow row) throws BadShopFolder;
    }

    /** Gives all rows. */
    interface Writing {
        void rows(Rows rows) throws IOException;
    }

    /** Takes a row to write; null is an empty cell. */
    interface Rows {
        void add(@Nullable Object... cells) throws IOException;
    }

    void read(Path folder, Reading reading) throws IOException, BadShopFolder {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new BadShopFolder("missing.file", file, folder);
        }
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            CsvCells cells = new CsvCells(file, in);
            List<String> header = cells.row();
            if (header == null) {
                throw new BadShopFolder("empty", file, String.join(", ", columns));
            }
            Map<String, Integer> places = places(header);
            List<String> row = cells.row();
            while (row != null) {
                if (row.size() != header.size()) {
                    throw new BadShopFolder("cells", file, text(cells.line()), text(row.size()), text(header.size()));
                }
                reading.row(new CsvRow(file, cells.line(), places, row));
                row = cells.row();
            }
        }
    }

    void write(Path folder, Writing writing) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8)) {
            Rows rows = cells -> {
                for (int i = 0; i < cells.length; i++) {
                    out.write(i == 0 ? "" : ",");
                    out.write(quoted(cells[i]));
                }
                out.write(LINE_END);
            };
            rows.add(columns.toArray());
            writing.rows(rows);
        }
    }

    private Map<String, Integer> places(List<String> header) throws BadShopFolder {
        Map<String, Integer> places = new HashMap<>();
        for (String column : columns) {
            int place = header.indexOf(column);
            if (place < 0) {
                throw new BadShopFolder("missing.column", file, column, String.join(", ", columns));
            }
            places.put(column, place);
        }
        return places;
    }

    private static String quoted(@Nullable Object cell) {
        String text = cell instanceof LocalDateTime time
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time)
                : Objects.toString(cell, "");
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
