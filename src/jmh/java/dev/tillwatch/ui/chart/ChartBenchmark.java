package dev.tillwatch.ui.chart;

import dev.tillwatch.detect.ChartSpec;
import dev.tillwatch.simulate.SomeOrders;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A chart's series of a hundred thousand points, reduced to the lowest and highest of each px column. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ChartBenchmark {

    private static final int POINTS = 100_000;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 220;

    private PlotStyle style;
    private Projection at;

    @Setup
    public void series() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        LocalDateTime from = SomeOrders.END.minusSeconds(POINTS);
        List<Point> points = IntStream.range(0, POINTS)
                .mapToObj(i -> Point.of(from.plusSeconds(i), 50 + 40 * Math.sin(i / 7.0) * Math.cos(i / 997.0)))
                .toList();
        PlotData data = PlotData.of(from, SomeOrders.END, ValueAxis.over(0, 100, false), ChartSpec.Shape.LINE, points);
        style = new PlotStyle(new Plot());
        at = new Projection(data, 0, 0, WIDTH, HEIGHT);
    }

    @TearDown
    public void end() {
        Platform.exit();
    }

    @Benchmark
    public Canvas paint() {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        new SeriesPainter(canvas.getGraphicsContext2D(), style, at).paint();
        return canvas;
    }
}
