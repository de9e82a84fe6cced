package dev.tillwatch.ui.detail;

import dev.tillwatch.model.Row;
import dev.tillwatch.usual.Comparison;
import dev.tillwatch.usual.CustomerUsual;
import dev.tillwatch.usual.ProductUsual;
import dev.tillwatch.usual.WeekdayUsual;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Gathers what the selected row is compared with, as it arrives, and tells all of it each time. FX thread only. */
final class Comparing {

    private final EarlierReader reader;
    private final Consumer<List<Comparison>> told;
    private List<Comparison> weekdays = List.of();
    private List<Comparison> read = List.of();
    private List<Comparison> earlier = List.of();

    Comparing(EarlierReader reader, Consumer<List<Comparison>> told) {
        this.reader = reader;
        this.told = told;
    }

    /** Another row is shown, of which nothing is known yet. */
    void show(Row row) {
        weekdays = List.of();
        read = List.of();
        earlier = List.of();
        reader.ask(row, lines -> {
            earlier = lines;
            tell();
        });
    }

    /** What the weeks around the row hold by now, told anew at every poll. */
    void around(Row row, WeekdayUsual.Series series) {
        weekdays = WeekdayUsual.of(row, series);
        tell();
    }

    /** What the shop holds behind the row. */
    void read(Row row, Behind behind) {
        List<Comparison> lines = new ArrayList<>(CustomerUsual.of(row, behind.own(), behind.orders()));
        lines.addAll(ProductUsual.of(row, behind.own(), behind.sales()));
        read = List.copyOf(lines);
        tell();
    }

    void forget() {
        reader.forget();
    }

    private void tell() {
        told.accept(Stream.of(weekdays, read, earlier).flatMap(List::stream).toList());
    }
}
