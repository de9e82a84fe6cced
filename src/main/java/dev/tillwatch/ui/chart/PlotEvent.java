package dev.tillwatch.ui.chart;

import dev.tillwatch.model.CalendarEntry;
import java.time.LocalDateTime;

/** A known event on a chart: a quiet ground behind the series, with its name where there is room. */
public record PlotEvent(LocalDateTime from, LocalDateTime to, CalendarEntry.Kind kind, String name) {

    /** All of its days. */
    public static PlotEvent of(CalendarEntry entry) {
        return new PlotEvent(
                entry.from().atStartOfDay(), entry.to().plusDays(1).atStartOfDay(), entry.kind(), entry.name());
    }
}
