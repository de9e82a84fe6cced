package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.Column;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.format.Fmt;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes rows of a table as plain text for a message, or as CSV (RFC 4180) for a spreadsheet. */
final class RowsText {

    private static final Texts TITLES = Texts.of("detectors");
    private static final String LINE_END = "\r\n";
    /** A spreadsheet takes text that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final String detector;
    private final TableSpec spec;

    RowsText(String detector, TableSpec spec) {
        this.detector = detector;
        this.spec = spec;
    }

    /** As the cells show them, parted by tabs. */
    String plain(List<Row> rows, LocalDate today) {
        return rows.stream()
                .map(row -> spec.columns().stream()
                        .map(column -> CellText.of(row, column.fact(), today))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** With a header; figures plain, times as ISO, text guarded. */
    String csv(List<Row> rows) {
        StringBuilder out = new StringBuilder();
        List<String> header = new ArrayList<>();
        if (spec.severityChip()) {
            header.add("Severity");
        }
        spec.columns().forEach(column -> header.add(title(column)));
        line(out, header);
        return out + csvLines(rows);
    }

    /** The same without the header. */
    String csvLines(List<Row> rows) {
        StringBuilder out = new StringBuilder();
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            if (spec.severityChip()) {
                cells.add(
                        row instanceof Anomaly anomaly && !CellText.isRunning(row)
                                ? anomaly.severity().name().toLowerCase(Locale.ROOT)
                                : "");
            }
            for (Column column : spec.columns()) {
                cells.add(
                        row.fact(column.fact()).map(fact -> exact(fact.value())).orElse(""));
            }
            line(out, cells);
        }
        return out.toString();
    }

    String title(Column column) {
        String forAll = TITLES.getOr("column." + column.fact(), column.fact());
        return TITLES.getOr("column." + detector + "." + column.fact(), forAll);
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(RowsText::quoted).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String exact(Value value) {
        return switch (value) {
            case Value.Money money -> money.amount().toPlainString();
            case Value.Count count -> Long.toString(count.count());
            case Value.Decimal decimal -> decimal.number().toPlainString();
            case Value.Percent percent -> percent.percent().toPlainString();
            case Value.Seconds seconds -> Long.toString(seconds.seconds());
            case Value.Moment moment -> Times.iso(moment.at());
            case Value.Day day -> day.date().toString();
            case Value.Id id -> Long.toString(id.id());
            case Value.Range range -> exact(range.low()) + "/" + exact(range.high());
            case Value.Absent absent -> "";
            case Value.Text text -> guarded(text.text());
            case Value.Person person -> guarded(Fmt.cell(person, LocalDate.MIN));
            case Value.Code code -> guarded(Fmt.cell(code, LocalDate.MIN));
        };
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
