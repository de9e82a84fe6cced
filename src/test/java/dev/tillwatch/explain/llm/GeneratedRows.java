package dev.tillwatch.explain.llm;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.ShopStream;
import dev.tillwatch.detect.Shown;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the detectors find in seeded streams, with what is usual beside it; a further detector is one more in the list of factories. */
public final class GeneratedRows {

    private static final int EVENTS = 400;
    private static final int MOST_STREAMS = 40;

    private GeneratedRows() {}

    public static List<DetectorFactory> factories() {
        return Detectors.all();
    }

    /** At most so many rows of each detector, from as many streams as that takes. */
    static List<Row> of(int each) {
        List<Row> rows = new ArrayList<>();
        for (DetectorFactory factory : factories()) {
            rows.addAll(of(factory, each));
        }
        return rows;
    }

    /** The same of one detector. */
    public static List<Row> of(DetectorFactory factory, int each) {
        List<Row> found = new ArrayList<>();
        for (long seed = 1; found.size() < each && seed <= MOST_STREAMS; seed++) {
            found.addAll(inStream(factory, seed));
        }
        return found.subList(0, Math.min(each, found.size()));
    }

    private static List<Row> inStream(DetectorFactory factory, long seed) {
        Shown shown =
                Shown.of(factory.create(DetectorSettings.DEFAULTS), new ShopStream(seed, EVENTS).batches(seed, 20));
        Stream<Row> rows = shown.rows().values().stream();
        return rows.filter(row -> row instanceof Anomaly || row.key().detector().equals("failed"))
                .sorted(Comparator.comparing(row -> row.key().toString()))
                .map(Compared::with)
                .toList();
    }

    /** Which of the hand-written answers speak of rows like this. */
    static String kind(Row row) {
        return switch (row.key().detector() + "." + row.key().kind()) {
            case "price.transaction" ->
                row.fact("more").isPresent()
                        ? "price-several"
                        : row.fact("difference")
                                        .filter(fact -> fact.value() instanceof Value.Percent percent
                                                && percent.percent().signum() > 0)
                                        .isPresent()
                                ? "price-above"
                                : "price-below";
            case "volume.day" ->
                row.fact("state")
                                .filter(fact -> fact.value().equals(new Value.Code("complete")))
                                .isPresent()
                        ? "volume-low"
                        : "volume-running";
            case "burst.episode" -> "burst-episode";
            case "burst.minute" -> "burst-minute";
            case "failed.cluster" ->
                row.fact("scope")
                                .filter(fact -> fact.value() instanceof Value.Person)
                                .isPresent()
                        ? "failed-cluster"
                        : "failed-hour";
            default -> "failed-transaction";
        };
    }
}
