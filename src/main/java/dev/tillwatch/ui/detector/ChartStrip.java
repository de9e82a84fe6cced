package dev.tillwatch.ui.detector;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.ui.SeverityShape;
import dev.tillwatch.ui.chart.Hatch;
import dev.tillwatch.ui.chart.Plot;
import dev.tillwatch.ui.chart.PlotData;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The chart of a tab with its head: title, legend, how many marks of each severity, and the span of time. */
final class ChartStrip extends VBox {

    private static final Texts TEXTS = Texts.of("tab");
    private static final Texts TITLES = Texts.of("detectors");
    private static final double HEAD = 24;
    /** Below this width the legend keeps only the severity counts. */
    private static final double NARROW = 780;

    private final DetectorModel model;
    private final ChartBuilder builder;
    private final Plot plot = new Plot();
    private final HBox legend = new HBox(10);
    private final Label note = new Label();
    private final Label hatched = new Label();
    private final Map<Severity, Label> counts = new EnumMap<>(Severity.class);
    private final Label among = new Label();
    private ChartSpec.Span span;
    private @Nullable AnomalyKey ringed;

    ChartStrip(DetectorModel model) {
        this.model = model;
        this.builder = new ChartBuilder(model);
        List<ChartSpec.Span> spans = model.factory().chart().spans();
        this.span = spans.get(Math.min(1, spans.size() - 1));
        getStyleClass().add("strip");
        setMinHeight(0);
        VBox.setVgrow(plot, Priority.ALWAYS);
        plot.setOnMark(model::select);
        plot.setId("plot");
        plot.setAccessibleText(text("title"));
        getChildren().addAll(head(spans), plot);
        widthProperty().subscribe(width -> {
            boolean wide = width.doubleValue() >= NARROW;
            legend.setVisible(wide);
            legend.setManaged(wide);
        });
        refresh();
    }

    /** The selected row has changed; its values alone move no ring. */
    void choose() {
        Row row = model.selected().get();
        if (model.isInView() && !Objects.equals(row == null ? null : row.key(), ringed)) {
            refresh();
        }
    }

    void refresh() {
        Optional<PlotData> data = builder.build(span);
        data.ifPresent(plot::show);
        ringed = data.map(PlotData::chosen).orElse(null);
        Map<Severity, Integer> marks = new EnumMap<>(Severity.class);
        data.ifPresent(shown -> shown.marks().forEach(mark -> marks.merge(mark.severity(), 1, Integer::sum)));
        counts.forEach((severity, label) -> label.setText(Numbers.count(marks.getOrDefault(severity, 0))));
        tellAmongHowMany(data.map(PlotData::from).orElse(null));
        LocalDateTime lost = data.stream()
                .flatMap(shown -> shown.hatches().stream())
                .filter(hatch -> hatch.kind() == Hatch.Kind.NO_DATA)
                .map(Hatch::from)
                .findFirst()
                .orElse(null);
        hatched.setText(lost == null ? TEXTS.get("chart.running") : TEXTS.get("chart.lost", Times.minute(lost)));
        data.ifPresent(shown -> plot.setAccessibleText(TEXTS.get("chart.description", text("title"), words(shown))));
        note.setText(text("note") + ", " + name(span).toLowerCase(Locale.ROOT));
    }

    /** Marks are of the rows in memory: where others of the span are not, the counts say among how many they are. */
    private void tellAmongHowMany(@Nullable LocalDateTime from) {
        TableModel charted = model.tables().getFirst();
        Row left = charted.live().edge();
        LocalDateTime at = left == null ? null : left.at();
        boolean some = from != null && at != null && !at.isBefore(from);
        among.setVisible(some);
        among.setManaged(some);
        among.setText(
                some ? TEXTS.get("chart.among", Numbers.count(charted.shown().loaded())) : "");
    }

    private static String words(PlotData shown) {
        return String.join(". ", shown.tips().scanned());
    }

    private HBox head(List<ChartSpec.Span> spans) {
        Label title = new Label(text("title"));
        title.getStyleClass().add("h3");
        note.getStyleClass().add("muted");
        note.setMinWidth(0);
        legend.setAlignment(Pos.CENTER_LEFT);
        boolean bars = model.factory().chart().shape() == ChartSpec.Shape.BARS;
        legend.getChildren()
                .addAll(
                        legend(text("line"), bars ? "swatch-dash" : "swatch-line"),
                        legend(text("band"), "swatch-band"),
                        hatched);
        hatched.getStyleClass().add("legend");
        hatched.setGraphic(swatch("swatch-hatch"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, note, gap, legend);
        for (Severity severity : Severity.values()) {
            Label count = new Label("0", SeverityShape.node(severity));
            count.getStyleClass().addAll("legend", "severity-count");
            count.setAccessibleText(TEXTS.get("severity." + severity.name().toLowerCase(Locale.ROOT)));
            count.setMinWidth(Region.USE_PREF_SIZE);
            counts.put(severity, count);
            head.getChildren().add(count);
        }
        among.getStyleClass().addAll("muted", "small");
        among.setId("marks-among");
        among.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().addAll(among, segments(spans));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(HEAD);
        head.setMaxHeight(HEAD);
        title.setMinWidth(Region.USE_PREF_SIZE);
        return head;
    }

    private HBox segments(List<ChartSpec.Span> spans) {
        HBox box = new HBox();
        box.getStyleClass().add("seg");
        box.setAlignment(Pos.CENTER);
        ToggleGroup one = new ToggleGroup();
        for (ChartSpec.Span each : spans) {
            ToggleButton button =
                    new ToggleButton(TEXTS.get("span." + each.name().toLowerCase(Locale.ROOT)));
            boolean first = each == spans.getFirst();
            button.getStyleClass().add(first ? "left" : each == spans.getLast() ? "end" : "mid");
            button.setToggleGroup(one);
            button.setSelected(each == span);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setId("span-" + each.name().toLowerCase(Locale.ROOT));
            button.setOnAction(pressed -> {
                span = each;
                button.setSelected(true);
                refresh();
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private String text(String part) {
        return TITLES.getOr("chart." + model.factory().id() + "." + part, part);
    }

    private static String name(ChartSpec.Span span) {
        return TEXTS.get("span.name." + span.name().toLowerCase(Locale.ROOT));
    }

    private static Label legend(String words, String swatch) {
        Label label = new Label(words, swatch(swatch));
        label.getStyleClass().add("legend");
        return label;
    }

    private static Region swatch(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().add(style);
        return swatch;
    }
}
