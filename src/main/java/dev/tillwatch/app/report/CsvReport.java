package dev.tillwatch.app.report;

import dev.tillwatch.model.Anomaly;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints a report as CSV (RFC 4180): a header, then one line a hit; only one section fits into it. */
public final class CsvReport implements ReportWriter {

    private static final String LINE_END = "\r\n";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Section section = report.sections().getFirst();
        csv.write(String.join(",", section.header()) + LINE_END);
        for (Anomaly row : report.rows(section)) {
            for (List<Cell> line : section.lines(row)) {
                csv.write(line.stream().map(CsvReport::quoted).collect(Collectors.joining(",")) + LINE_END);
            }
        }
        csv.flush();
    }

    private static String quoted(Cell cell) {
        String content = cell.content();
        return NEEDS_QUOTES.matcher(content).find() ? '"' + content.replace("\"", "\"\"") + '"' : content;
    }
}
