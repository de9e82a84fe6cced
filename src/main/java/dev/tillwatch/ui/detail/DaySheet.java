package dev.tillwatch.ui.detail;

import static dev.tillwatch.ui.detail.EvidenceColumn.column;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Value;
import dev.tillwatch.ui.detail.EvidenceColumn.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A day beside the same weekdays before it, from the rows of the tab. */
final class DaySheet {

    private static final int FEW = 5;

    /** The day and the eight same weekdays before it. */
    private static final int MOST = 9;

    private static final List<EvidenceColumn> COLUMNS = List.of(
            column("evidence.day", 78, Kind.TEXT),
            column("evidence.orders", 50, Kind.NUMBER),
            column("evidence.revenue", 0, Kind.NUMBER),
            column("evidence.basket", 62, Kind.NUMBER),
            column("evidence.failedShare", 54, Kind.NUMBER).onlyRoomy(),
            column("evidence.state", 74, Kind.TEXT));

    private DaySheet() {}

    /** @param days the days of the tab; one of the row's own date tells more of it than a row that looks back */
    static EvidenceSheet of(Row row, List<Row> days, LocalDate today) {
        Optional<LocalDate> own = date(row);
        Row hit = days.stream()
                .filter(day ->
                        !day.key().kind().equals(row.key().kind()) && date(day).equals(own))
                .findFirst()
                .orElse(row);
        List<Row> same = new ArrayList<>();
        for (Row day : days) {
            Optional<LocalDate> date = date(day);
            if (date.isPresent()
                    && own.isPresent()
                    && date.get().isBefore(own.get())
                    && date.get().getDayOfWeek() == own.get().getDayOfWeek()) {
                same.add(day);
            }
        }
        same.sort(Comparator.comparing((Row day) -> date(day).orElse(LocalDate.MIN))
                .reversed());
        List<EvidenceRow> rows = new ArrayList<>();
        rows.add(evidence(hit, true, today));
        same.stream().limit(MOST - 1).forEach(day -> rows.add(evidence(day, false, today)));
        return new EvidenceSheet(COLUMNS, rows, FEW);
    }

    /** The calendar day a row is about. */
    static Optional<LocalDate> date(Row row) {
        return row.fact("day")
                .map(Fact::value)
                .filter(Value.Day.class::isInstance)
                .map(value -> ((Value.Day) value).date());
    }

    private static EvidenceRow evidence(Row day, boolean hit, LocalDate today) {
        Set<RowRef> refs = new HashSet<>();
        date(day).ifPresent(date -> refs.add(new RowRef(RowRef.Table.DAY, date.toString())));
        return new EvidenceRow(
                List.of(
                        cell(day, "day", today),
                        cell(day, "orders", today),
                        cell(day, "revenue", today),
                        cell(day, "basket", today),
                        cell(day, "failedShare", today),
                        cell(day, "state", today)),
                refs,
                hit);
    }

    /** A day's amounts without decimals, as in its table. */
    private static String cell(Row day, String fact, LocalDate today) {
        return day.fact(fact).map(found -> FactGrid.text(found, true, today)).orElse(Numbers.NONE);
    }
}
