package dev.tillwatch.ui.chart;

import dev.tillwatch.model.AnomalyKey;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A chart of one series with its expected band and the anomalies as marks. Draws a {@link PlotData} whole, whenever it
 * is laid out; a click on a mark hands its row on, hovering shows the values. The keyboard's way to the marks is the
 * table beside it; with the focus the plot says what is scanned.
 */
public final class Plot extends Region {

    private static final double BELOW_WITH_COVERAGE = 30;
    private static final double BELOW = 18;
    private static final double REACH = 8;
    /** The coverage bar is thin: the pointer need not hit it exactly. */
    private static final double BAR_REACH = 5;

    private final Canvas canvas = new Canvas();
    private final Label tip = new Label();
    private final PlotStyle style = new PlotStyle(this);
    private Insets gutters = new Insets(10, 20, 0, 52);
    private @Nullable PlotData data;
    private @Nullable Projection projection;
    private @Nullable Point hovered;
    private Consumer<AnomalyKey> onMark = key -> {};

    public Plot() {
        getStyleClass().add("plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        tip.getStyleClass().add("plot-tip");
        tip.setVisible(false);
        tip.setManaged(false);
        tip.setMouseTransparent(true);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, tip);
        setPickOnBounds(true);
        setMinSize(0, 0);
        style.onChange(this::requestLayout);
        setOnMouseMoved(this::hover);
        setOnMouseExited(moved -> leave());
        setOnMouseClicked(this::click);
        setFocusTraversable(true);
        focusedProperty().subscribe(this::focus);
    }

    /** Draws this from now on. */
    public void show(PlotData next) {
        data = next;
        hovered = null;
        requestLayout();
    }

    /** What is drawn, null before the first {@link #show}. */
    public @Nullable PlotData shown() {
        return data;
    }

    /** Room left of the value axis for its labels, and at the right; the mini charts of the detail pane have less. */
    public void setGutters(double left, double right) {
        gutters = new Insets(gutters.getTop(), right, 0, left);
        requestLayout();
    }

    /** Hears which row's mark was clicked. */
    public void setOnMark(Consumer<AnomalyKey> listener) {
        onMark = listener;
    }

    /** Where the mark of a row lies in this region, for whoever wants to write beside it. */
    public Optional<Point2D> placeOf(AnomalyKey key) {
        Projection at = projection;
        return at == null
                ? Optional.empty()
                : at.data().marks().stream()
                        .filter(mark -> mark.key().equals(key))
                        .map(mark -> new Point2D(at.markX(mark), at.markY(mark)))
                        .findFirst();
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return PlotStyle.metaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return PlotStyle.metaData();
    }

    PlotStyle style() {
        return style;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, width, height);
        PlotData drawn = data;
        double below = drawn != null && drawn.scanned() != null ? BELOW_WITH_COVERAGE : BELOW;
        double inner = width - gutters.getLeft() - gutters.getRight();
        double tall = height - gutters.getTop() - below;
        if (drawn == null || inner < 1 || tall < 1) {
            projection = null;
            return;
        }
        Projection at = new Projection(drawn, gutters.getLeft(), gutters.getTop(), inner, tall);
        projection = at;
        new PlotPainter(gc, style, at).paint(hovered);
    }

    private Optional<PlotMark> markNear(MouseEvent event) {
        Projection at = projection;
        PlotMark near = null;
        double best = REACH;
        if (at != null) {
            for (PlotMark mark : at.data().marks()) {
                double distance = Math.hypot(at.markX(mark) - event.getX(), at.markY(mark) - event.getY());
                // Later marks lie on top: they win where two are equally near.
                if (distance <= best) {
                    best = distance;
                    near = mark;
                }
            }
        }
        return Optional.ofNullable(near);
    }

    private @Nullable Point pointNear(MouseEvent event) {
        Projection at = projection;
        if (at == null || event.getX() < at.left() || event.getX() > at.right()) {
            return null;
        }
        LocalDateTime time = at.time(event.getX());
        Point near = null;
        for (Point point : at.data().points()) {
            if (point.at().isAfter(time)) {
                break;
            }
            near = point;
        }
        return near;
    }

    private void hover(MouseEvent event) {
        Projection at = projection;
        if (at == null) {
            return;
        }
        PlotData.Tips tips = at.data().tips();
        boolean bar = isOnBar(at, event);
        Optional<PlotMark> mark = bar ? Optional.empty() : markNear(event);
        Point point = bar || mark.isPresent() ? null : pointNear(event);
        setCursor(mark.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        if (!Objects.equals(point, hovered)) {
            hovered = point;
            requestLayout();
        }
        List<String> lines = bar
                ? tips.scanned(at.time(Math.clamp(event.getX(), at.left(), at.right())))
                : mark.map(tips::of).orElseGet(() -> point == null ? List.of() : tips.of(point));
        say(lines, event.getX(), event.getY());
    }

    private static boolean isOnBar(Projection at, MouseEvent event) {
        return at.data().scanned() != null
                && Math.abs(event.getY() - PlotPainter.barTop(at) - PlotPainter.COVERAGE_HEIGHT / 2) <= BAR_REACH
                && event.getX() >= at.left();
    }

    /** Beside a place, inside this region. */
    private void say(List<String> lines, double x, double y) {
        tip.setVisible(!lines.isEmpty());
        if (!lines.isEmpty()) {
            tip.setText(String.join("\n", lines));
            tip.autosize();
            double beside = x + 12 + tip.getWidth() > getWidth() ? -12 - tip.getWidth() : 12;
            double top = Math.clamp(y - tip.getHeight() - 4, 0, Math.max(0, getHeight() - tip.getHeight()));
            tip.relocate(Math.max(0, x + beside), top);
        }
    }

    private void focus(boolean has) {
        Projection at = projection;
        if (has && at != null) {
            say(at.data().tips().scanned(), at.left(), PlotPainter.barTop(at));
        } else {
            tip.setVisible(false);
        }
    }

    private void leave() {
        tip.setVisible(false);
        if (hovered != null) {
            hovered = null;
            requestLayout();
        }
    }

    private void click(MouseEvent event) {
        markNear(event).ifPresent(mark -> onMark.accept(mark.key()));
    }
}
