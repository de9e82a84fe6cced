package dev.tillwatch.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.app.Detectors;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every detector listed in {@link Detectors} promises, over seeded streams of a shop; a new one is covered by being listed. */
@ParameterizedClass
@MethodSource("dev.tillwatch.app.Detectors#all")
class DetectorContractTest {

    private static final int LENGTH = 700;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n/detectors", Locale.ROOT);

    /** Days before the odd ones, for detectors that learn what is ordinary. */
    private static final int PAST_DAYS = 70;

    private final DetectorFactory factory;

    DetectorContractTest(DetectorFactory factory) {
        this.factory = factory;
    }

    private ShopStream stream(long seed) {
        boolean learns = factory.getClass().getPackageName().contains(".adaptive.");
        return new ShopStream(seed, LENGTH, learns ? PAST_DAYS : 0);
    }

    private Detector create() {
        return factory.create(DetectorSettings.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheSameHoweverTheStreamIsCut(long seed) {
        ShopStream stream = stream(seed);
        Shown whole = Shown.of(create(), stream.batches(seed, Integer.MAX_VALUE));
        for (int mean : new int[] {1, 3, 25, 200}) {
            Shown cut = Shown.of(create(), stream.batches(seed + mean, mean));
            assertSame(cut, whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aRestoredStateGoesOnAsIfNothingHadHappened(long seed) throws IOException {
        ShopStream stream = stream(seed);
        List<Batch> batches = stream.batches(seed, 20);
        Shown straight = Shown.of(create(), batches);
        Shown interrupted = new Shown();
        Detector detector = create();
        for (Batch batch : batches) {
            interrupted.take(detector.observe(batch));
            detector = restored(detector);
        }
        assertSame(interrupted, straight);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void seeingTheSameRowsAgainChangesNothing(long seed) {
        ShopStream stream = stream(seed);
        List<Batch> batches = stream.batches(seed, 20);
        List<Batch> twice = new ArrayList<>(batches);
        List<Event> again = new ArrayList<>();
        for (Transaction transaction : stream.live().values()) {
            again.add(new TransactionChanged(ShopStream.withoutNames(transaction), transaction));
        }
        twice.add(new Batch(again, stream.completeTo()));
        assertSame(Shown.of(create(), twice), Shown.of(create(), batches));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void nothingStaysOfWhatIsTakenOutAgain(long seed) {
        ShopStream stream = stream(seed);
        List<Batch> batches = new ArrayList<>(stream.batches(seed, 20));
        List<Event> gone = new ArrayList<>();
        for (Transaction transaction : stream.live().values()) {
            gone.add(new TransactionChanged(ShopStream.withoutNames(transaction), null));
        }
        batches.add(new Batch(gone, stream.completeTo()));
        Shown shown = Shown.of(create(), batches);
        assertThat(shown.rows()).isEmpty();
        assertThat(shown.readings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void silenceClosesWhatRuns(long seed) {
        ShopStream stream = stream(seed);
        Detector detector = create();
        Shown shown = new Shown();
        List<Batch> batches = stream.batches(seed, 20);
        batches.subList(0, batches.size() - 1).forEach(batch -> shown.take(detector.observe(batch)));
        LocalDateTime later = stream.completeTo().plusDays(2);
        shown.take(detector.observe(new Batch(batches.getLast().events(), later)));
        assertThat(shown.readings().values())
                .filteredOn(reading -> reading.at().isBefore(later.minusDays(1)))
                .allMatch(reading -> reading.complete());
        for (Row row : shown.rows().values()) {
            boolean runs = (row instanceof Anomaly anomaly && anomaly.stage() != Stage.CONFIRMED)
                    || (row instanceof Observation observation && !observation.complete());
            assertThat(runs).as("still runs: %s", row).isFalse();
        }
    }

    /** No event comes with the time: what was still open is closed by it alone, and as if it had been known at once. */
    @ParameterizedTest
    @ValueSource(longs = {44, 45, 46})
    void silenceAloneRaisesWhatIsDue(long seed) {
        ShopStream stream = stream(seed);
        List<Event> events = stream.batches(seed, Integer.MAX_VALUE).stream()
                .flatMap(batch -> batch.events().stream())
                .toList();
        LocalDateTime later = stream.completeTo();
        Shown atOnce = Shown.of(create(), List.of(new Batch(events, later)));
        LocalDateTime last = stillOpen(stream, atOnce);
        Detector detector = create();
        Shown shown = Shown.of(detector, List.of(new Batch(events, last)));
        assertThat(shown.readings().values()).as("some interval still runs").anyMatch(reading -> !reading.complete());
        shown.take(detector.observe(new Batch(List.of(), later)));
        assertSame(shown, atOnce);
    }

    /** A moment at which the latest interval with a row in it still runs. */
    private static LocalDateTime stillOpen(ShopStream stream, Shown shown) {
        Stream<LocalDateTime> rows =
                stream.live().values().stream().map(Transaction::at).filter(Objects::nonNull);
        LocalDateTime lastRow = rows.max(Comparator.naturalOrder()).orElseThrow();
        return shown.readings().values().stream()
                .map(Reading::at)
                .filter(at -> !at.isAfter(lastRow))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void rowsAreWellFormed(long seed) {
        Shown shown = Shown.of(create(), stream(seed).batches(seed, 20));
        TreeSet<String> kinds = new TreeSet<>();
        shown.rows().forEach((key, row) -> {
            kinds.add(key.kind());
            assertThat(key.detector()).isEqualTo(factory.id());
            assertThat(row.facts()).extracting(Fact::id).doesNotHaveDuplicates();
            if (row instanceof Anomaly anomaly) {
                assertThat(anomaly.score()).isBetween(0.0, 100.0);
                assertThat(Severity.ofScore(anomaly.score())).as("%s", anomaly).isEqualTo(anomaly.severity());
            }
            row.facts().forEach(this::assertWorded);
        });
        assertThat(kinds)
                .as("the kinds of rows found; a stream without any needs what the detector looks for: see ShopStream")
                .containsAll(factory.tables().stream().map(TableSpec::kind).toList());
        assertThat(shown.readings().keySet())
                .extracting(Shown.Point::series)
                .contains(factory.chart().series());
    }

    @ParameterizedTest
    @ValueSource(longs = {61})
    void tellsNothingWhenNothingHappens(long seed) {
        ShopStream stream = stream(seed);
        Detector detector = create();
        stream.batches(seed, 20).forEach(detector::observe);
        Batch quiet = new Batch(List.of(), stream.completeTo());
        assertThat(detector.observe(quiet)).isEqualTo(Detection.NOTHING);
    }

    @Test
    void everyPartOfItsTabHasItsText() {
        String id = factory.id();
        List.of(id + ".title", "filter." + id, "code.detector-" + id).forEach(DetectorContractTest::assertText);
        List.of("title", "note", "line", "band").forEach(part -> assertText("chart." + id + "." + part));
        for (TableSpec table : factory.tables()) {
            assertText("table." + id + "." + table.kind());
            assertSentence("title", table);
            assertSentence("why", table);
            table.columns().forEach(column -> assertTextOrOneForAll("column.", column.fact()));
        }
        assertThat(TEXTS.getString("chart." + id + ".band"))
                .as("chart.%s.band names a threshold as {its.id}, never its number", id)
                .doesNotContainPattern("[0-9]");
        factory.detail().facts().forEach(fact -> assertText("fact." + id + "." + fact));
        for (Threshold threshold : factory.thresholds()) {
            assertThat(threshold.id()).startsWith(id + ".");
            assertText("threshold." + threshold.id());
        }
    }

    private void assertWorded(Fact fact) {
        if (fact.id().startsWith(Anomaly.SCORE_PART)) {
            assertText(fact.id());
        } else {
            assertTextOrOneForAll("fact.", fact.id().replaceAll("\\.\\d+", ""));
        }
        if (fact.value() instanceof Value.Code code) {
            assertText("code." + code.word());
        }
    }

    /** Of the kind, or one for all kinds of the detector. */
    private void assertSentence(String what, TableSpec table) {
        String all = what + "." + factory.id();
        assertText(TEXTS.containsKey(all) ? all : all + "." + table.kind());
    }

    /** The detector's own, or the one that all detectors share. */
    private void assertTextOrOneForAll(String what, String fact) {
        assertText(TEXTS.containsKey(what + fact) ? what + fact : what + factory.id() + "." + fact);
    }

    private static void assertText(String key) {
        try {
            assertThat(TEXTS.getString(key)).as(key).isNotBlank();
        } catch (MissingResourceException missing) {
            throw new AssertionError("detectors.properties lacks " + key, missing);
        }
    }

    private static void assertSame(Shown actual, Shown expected) {
        assertThat(sorted(actual.rows())).isEqualTo(sorted(expected.rows()));
        assertThat(sorted(actual.readings())).isEqualTo(sorted(expected.readings()));
    }

    /** As text, so that a failure names what differs. */
    private static String sorted(Map<?, ?> map) {
        TreeSet<String> lines = new TreeSet<>();
        map.values().forEach(value -> lines.add(value.toString()));
        return String.join("\n", lines);
    }

    private Detector restored(Detector detector) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        detector.save(new DataOutputStream(bytes));
        Detector fresh = create();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            fresh.restore(in);
            assertThat(in.available()).isZero();
        }
        return fresh;
    }
}
