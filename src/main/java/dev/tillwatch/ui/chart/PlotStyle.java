package dev.tillwatch.ui.chart;

import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.Severity;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** The colours and the font of a plot, all from the style sheet, so that a theme is a style sheet and nothing else. */
final class PlotStyle {

    private static final StyleablePropertyFactory<Plot> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Plot plot;
    private final StyleableProperty<Font> font;
    private final StyleableProperty<Color> text;
    private final StyleableProperty<Color> grid;
    private final StyleableProperty<Color> line;
    private final StyleableProperty<Color> bar;
    private final StyleableProperty<Color> band;
    private final StyleableProperty<Color> expected;
    private final StyleableProperty<Color> hatch;
    private final StyleableProperty<Color> lost;
    private final StyleableProperty<Color> scanned;
    private final StyleableProperty<Color> ring;
    private final StyleableProperty<Color> critical;
    private final StyleableProperty<Color> high;
    private final StyleableProperty<Color> medium;
    private final StyleableProperty<Color> mediumLine;
    private final StyleableProperty<Color> low;
    private final StyleableProperty<Color> holiday;
    private final StyleableProperty<Color> sale;
    private final StyleableProperty<Color> campaign;

    PlotStyle(Plot plot) {
        this.plot = plot;
        font = FACTORY.createStyleableFontProperty(plot, "font", "-fx-font", it -> it.style().font, Font.getDefault());
        text = color("text", it -> it.text);
        grid = color("grid", it -> it.grid);
        line = color("line", it -> it.line);
        bar = color("bar", it -> it.bar);
        band = color("band", it -> it.band);
        expected = color("expected", it -> it.expected);
        hatch = color("hatch", it -> it.hatch);
        lost = color("lost", it -> it.lost);
        scanned = color("scanned", it -> it.scanned);
        ring = color("ring", it -> it.ring);
        critical = color("critical", it -> it.critical);
        high = color("high", it -> it.high);
        medium = color("medium", it -> it.medium);
        mediumLine = color("medium-line", it -> it.mediumLine);
        low = color("low", it -> it.low);
        holiday = color("holiday", it -> it.holiday);
        sale = color("sale", it -> it.sale);
        campaign = color("campaign", it -> it.campaign);
    }

    static List<CssMetaData<? extends Styleable, ?>> metaData() {
        return FACTORY.getCssMetaData();
    }

    /** Runs {@code redraw} when the style sheet gives another value. */
    void onChange(Runnable redraw) {
        Stream.of(font, text, grid, line, bar, band, expected, hatch, lost, scanned, ring)
                .forEach(property -> listen(property, redraw));
        Stream.of(critical, high, medium, mediumLine, low, holiday, sale, campaign)
                .forEach(property -> listen(property, redraw));
    }

    private static void listen(StyleableProperty<?> property, Runnable redraw) {
        ((ObservableValue<?>) property).addListener(changed -> redraw.run());
    }

    Font font() {
        return font.getValue();
    }

    Color text() {
        return text.getValue();
    }

    Color grid() {
        return grid.getValue();
    }

    Color line() {
        return line.getValue();
    }

    Color bar() {
        return bar.getValue();
    }

    Color band() {
        return band.getValue();
    }

    Color expected() {
        return expected.getValue();
    }

    Color hatch() {
        return hatch.getValue();
    }

    Color lost() {
        return lost.getValue();
    }

    Color scanned() {
        return scanned.getValue();
    }

    Color ring() {
        return ring.getValue();
    }

    /** The ground of a known event. */
    Color event(CalendarEntry.Kind kind) {
        return switch (kind) {
            case HOLIDAY -> holiday.getValue();
            case SALE -> sale.getValue();
            case PRICE_CAMPAIGN -> campaign.getValue();
        };
    }

    Color mediumLine() {
        return mediumLine.getValue();
    }

    Color severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> critical.getValue();
            case HIGH -> high.getValue();
            case MEDIUM -> medium.getValue();
            case LOW -> low.getValue();
        };
    }

    /** Reads one of the properties. */
    private interface Getter {
        StyleableProperty<Color> of(PlotStyle style);
    }

    private StyleableProperty<Color> color(String name, Getter getter) {
        return FACTORY.createStyleableColorProperty(
                plot, name, "-tw-plot-" + name, it -> getter.of(it.style()), Color.GRAY);
    }
}
