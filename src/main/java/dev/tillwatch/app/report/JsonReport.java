package dev.tillwatch.app.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.tillwatch.model.Anomaly;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;

/** Prints a report as JSON, element by element: an array, or for several sections an object of arrays. */
public final class JsonReport implements ReportWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final boolean several;

    /** @param several whether the sections are members of an object, even when it is only one */
    public JsonReport(boolean several) {
        this.several = several;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(new LinePerElement(several ? 2 : 1));
            if (several) {
                json.writeStartObject();
            }
            for (Section section : report.sections()) {
                if (several) {
                    json.writeFieldName(section.detector());
                }
                json.writeStartArray();
                for (Anomaly row : report.rows(section)) {
                    section.json(row, json);
                }
                json.writeEndArray();
            }
            if (several) {
                json.writeEndObject();
            }
            json.writeRaw('\n');
        }
    }

    /** Begins a new line between elements and nowhere else, so that a report can be read and compared by lines. */
    private static final class LinePerElement extends MinimalPrettyPrinter {

        @Serial
        private static final long serialVersionUID = 1;

        private final int depth;

        LinePerElement(int depth) {
            this.depth = depth;
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(json.getOutputContext().getNestingDepth() == depth ? ",\n" : ",");
        }
    }
}
