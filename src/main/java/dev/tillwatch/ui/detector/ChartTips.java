package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.detect.Column;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.ui.CalendarWords;
import dev.tillwatch.ui.chart.PlotData;
import dev.tillwatch.ui.chart.PlotMark;
import dev.tillwatch.ui.chart.Point;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words that hovering over a chart shows: when, what was seen, what was expected. */
final class ChartTips implements PlotData.Tips {

    private static final Texts TEXTS = Texts.of("tab");
    private static final Texts TITLES = Texts.of("detectors");

    private final DetectorModel model;
    private final LocalDate today;

    ChartTips(DetectorModel model, LocalDate today) {
        this.model = model;
        this.today = today;
    }

    @Override
    public List<String> of(Point point) {
        String id = model.factory().id();
        ChartSpec spec = model.factory().chart();
        boolean days = spec.interval().compareTo(Duration.ofDays(1)) >= 0;
        List<String> lines = new ArrayList<>();
        lines.add(
                days
                        ? Times.day(point.at().toLocalDate())
                        : Times.shortly(point.at(), today) + " – "
                                + Times.minute(point.at().plus(spec.interval())));
        lines.add(TITLES.getOr("chart." + id + ".line", "line") + ": " + number(point.observed())
                + (point.complete() ? "" : ", " + TEXTS.get("chart.running")));
        boolean low = Double.isFinite(point.low());
        boolean high = Double.isFinite(point.high());
        if (low && high) {
            lines.add(TEXTS.get("chart.expected.range", number(point.low()), number(point.high())));
        } else if (low) {
            lines.add(TEXTS.get("chart.expected.least", number(point.low())));
        } else if (high) {
            lines.add(TEXTS.get("chart.expected.most", number(point.high())));
        }
        model.settings()
                .get()
                .calendar()
                .on(point.at().toLocalDate())
                .map(CalendarWords::of)
                .ifPresent(lines::add);
        return lines;
    }

    @Override
    public List<String> of(PlotMark mark) {
        return model.row(mark.key())
                .map(row -> {
                    List<String> lines = new ArrayList<>();
                    lines.add(TEXTS.get("severity." + mark.severity().name().toLowerCase(Locale.ROOT)));
                    for (Column column :
                            model.tables().getFirst().spec().columns().subList(0, 5)) {
                        String text = CellText.of(row, column.fact(), today);
                        if (!text.isEmpty()) {
                            lines.add(
                                    TITLES.getOr("column." + model.factory().id() + "." + column.fact(), column.fact())
                                            + ": " + text);
                        }
                    }
                    return lines;
                })
                .orElse(List.of());
    }

    @Override
    public List<String> scanned(LocalDateTime at) {
        return new CoverageWords(model.reach(), today).at(at);
    }

    @Override
    public List<String> scanned() {
        return new CoverageWords(model.reach(), today).lines();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.decimal(BigDecimal.valueOf(value)) : Numbers.NONE;
    }
}
