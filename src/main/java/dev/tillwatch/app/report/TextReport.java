package dev.tillwatch.app.report;

import dev.tillwatch.explain.ClassicSentences;
import dev.tillwatch.model.Anomaly;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Prints a report as sentences, one a line, whatever the shop's names hold. */
public final class TextReport implements ReportWriter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final ClassicSentences sentences = new ClassicSentences();

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (Section section : report.sections()) {
            List<Anomaly> rows = report.rows(section);
            if (rows.isEmpty()) {
                text.write(sentences.nothingFound(section.detector()) + "\n");
            }
            for (Anomaly row : rows) {
                text.write(CONTROL.matcher(section.sentence(row)).replaceAll(" ") + "\n");
            }
        }
        text.flush();
    }
}
