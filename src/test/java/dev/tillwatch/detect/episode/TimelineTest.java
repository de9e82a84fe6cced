package dev.tillwatch.detect.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packed timeline holds what a plain sorted list of the same payments would, whatever the numbers. */
class TimelineTest {

    private static final long CUSTOMER = 7;
    private static final long OTHER = 8;

    private record Row(long time, long id, long amount, long tag) {}

    private final TreeSet<Row> plain =
            new TreeSet<>(Comparator.comparingLong(Row::time).thenComparingLong(Row::id));
    private Timelines timelines = new Timelines();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void holdsAUsualShop(long seed) throws IOException {
        run(seed, 3000, 0, 300);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void holdsNumbersOfAnySize(long seed) throws IOException {
        run(seed, 1500, 30, 300);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void holdsTheAccountOfAllGuests(long seed) throws IOException {
        run(seed, 8_000, 1, 4_000);
    }

    /** Grows to the length, then takes out nearly as often as it puts in. */
    private void run(long seed, int steps, int strangePercent, int length) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        timelines.forOneMore(OTHER).add(Micros.DAY, 1, PackedAmount.NONE, 0);
        for (int step = 0; step < steps; step++) {
            boolean grows = random.nextInt(length) > plain.size() || random.nextInt(8) == 0;
            if (plain.isEmpty() || grows) {
                add(row(random, step, random.nextInt(100) < strangePercent));
            } else if (random.nextBoolean()) {
                remove(any(random));
            } else {
                describe(any(random), row(random, step, random.nextInt(100) < strangePercent));
            }
            if (step % 97 == 0) {
                checkPlaces(random);
            }
            if (step % 1009 == 0) {
                checkAll();
                timelines = restored();
            }
        }
        checkAll();
        plain.stream().toList().forEach(this::remove);
        assertThat(timelines.get(CUSTOMER)).isNull();
        assertThat(timelines.get(OTHER)).isNotNull();
    }

    private void add(Row row) {
        if (plain.add(row)) {
            int index = timelines.forOneMore(CUSTOMER).add(row.time, row.id, row.amount, row.tag);
            assertThat(index).isEqualTo(plain.headSet(row).size());
        }
    }

    private void describe(Row old, Row other) {
        Timeline timeline = timeline();
        timeline.describe(timeline.find(old.time, old.id), other.amount, other.tag);
        plain.remove(old);
        plain.add(new Row(old.time, old.id, other.amount, other.tag));
    }

    private void remove(Row row) {
        Timeline timeline = timeline();
        timeline.remove(timeline.find(row.time, row.id));
        timelines.dropWhereEmpty(CUSTOMER, timeline);
        plain.remove(row);
    }

    private Timeline timeline() {
        return Objects.requireNonNull(timelines.get(CUSTOMER));
    }

    private Row any(SplittableRandom random) {
        Row near = plain.floor(new Row(plain.first().time + random.nextLong(Micros.DAY * 400), 0, 0, 0));
        return near == null ? plain.first() : near;
    }

    private static Row row(SplittableRandom random, int step, boolean strange) {
        if (strange) {
            return new Row(number(random), number(random), number(random), number(random));
        }
        boolean inOrder = random.nextInt(10) > 0;
        long at = 20_000L * Micros.DAY + (inOrder ? step : random.nextInt(40_000)) * 7L * Micros.MINUTE;
        long fraction = random.nextInt(100) == 0 ? random.nextInt(1_000_000) : 0;
        boolean known = random.nextInt(20) > 0;
        return new Row(
                at + fraction,
                4_000_000_000L + (inOrder ? step : random.nextInt(40_000)),
                known ? (long) random.nextInt(2_000_000) << 3 | 2 : PackedAmount.NONE,
                random.nextInt(1 << 20));
    }

    /** Any long of any size: before 1970, fractions of a second, the smallest and the largest ids and amounts. */
    private static long number(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> Long.MAX_VALUE - random.nextInt(3);
            case 1 -> Long.MIN_VALUE + random.nextInt(3);
            default -> random.nextLong() >> random.nextInt(64);
        };
    }

    private void checkPlaces(SplittableRandom random) {
        Timeline timeline = timeline();
        Row row = any(random);
        assertThat(timeline.find(row.time, row.id)).isEqualTo(plain.headSet(row).size());
        if (!plain.contains(new Row(row.time, row.id + 1, 0, 0))) {
            assertThat(timeline.find(row.time, row.id + 1)).isEqualTo(-1);
        }
        long moment = row.time + random.nextInt(3) - 1;
        assertThat(timeline.from(moment))
                .isEqualTo(plain.headSet(new Row(moment, Long.MIN_VALUE, 0, 0)).size());
    }

    private void checkAll() {
        Timeline timeline = timeline();
        assertThat(timeline.size()).isEqualTo(plain.size());
        int index = 0;
        for (Row row : plain) {
            Row held = new Row(timeline.time(index), timeline.id(index), timeline.amount(index), timeline.tag(index));
            assertThat(held).isEqualTo(row);
            index++;
        }
    }

    private Timelines restored() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        timelines.save(new DataOutputStream(bytes));
        Timelines fresh = new Timelines();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        fresh.restore(in);
        assertThat(in.available()).isZero();
        return fresh;
    }
}
