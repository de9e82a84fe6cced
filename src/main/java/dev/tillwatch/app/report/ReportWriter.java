package dev.tillwatch.app.report;

import java.io.IOException;
import java.io.OutputStream;

/** Prints a report in one format, always in UTF-8; leaves the stream open. */
public interface ReportWriter {

    void write(Report report, OutputStream out) throws IOException;
}
