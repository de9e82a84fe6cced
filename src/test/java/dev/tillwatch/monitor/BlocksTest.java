package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which blocks of ids are due, and which of them come first. */
class BlocksTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-01T12:00:00");
    private static final IdRange ALL = new IdRange(1, Long.MAX_VALUE);

    /** So many blocks that a lap takes far longer than an hour's tenth. */
    private static final int MANY = 4_000;

    private final Blocks blocks = new Blocks();

    private static long id(int block) {
        return (long) block * BlockSum.IDS + 1;
    }

    private static IdRange ids(int block) {
        return new IdRange(id(block) - 1, id(block) + BlockSum.IDS - 2);
    }

    private static LocalDateTime ago(Duration age) {
        return NOW.minus(age);
    }

    private static LocalDateTime in(long seconds) {
        return NOW.plusSeconds(seconds);
    }

    /** A block of one row was read now and is as recorded. */
    private void read(int block, @Nullable LocalDateTime at) {
        blocks.changed(id(block), at);
        agree(block, at);
    }

    private void agree(int block, @Nullable LocalDateTime at) {
        Map<Long, RowDates> dates = Map.of(BlockSum.blockOf(id(block)), RowDates.NONE.with(at));
        blocks.looked(ids(block), NOW);
        blocks.agreed(
                ids(block),
                List.of(new BlockSum(BlockSum.blockOf(id(block)), 1, 7)),
                dates,
                blocks.changes(ids(block)));
    }

    private void fillWithYearOldBlocks() {
        for (int block = 1; block <= MANY; block++) {
            read(block, ago(Duration.ofDays(365)));
        }
    }

    private boolean isDue(int block, long seconds) {
        return blocks.due(in(seconds), ALL).stream()
                .anyMatch(task -> task.ids().from() <= id(block) && task.ids().to() >= id(block));
    }

    @Test
    void aBlockRestsForATenthOfTheAgeOfItsYoungestRowAndNoLonger() {
        fillWithYearOldBlocks();
        read(17, ago(Duration.ofHours(1)));
        read(19, ago(Duration.ofMinutes(10)));
        assertThat(isDue(17, 300)).isFalse();
        assertThat(isDue(17, 400)).isTrue();
        assertThat(isDue(19, 50)).isFalse();
        assertThat(isDue(19, 66)).isTrue();
        assertThat(isDue(18, 400)).as("a year old").isFalse();
    }

    @Test
    void aRowWithoutADateMakesItsBlockAnHourOldAtMost() {
        fillWithYearOldBlocks();
        read(17, null);
        read(18, ago(Duration.ofDays(365)));
        blocks.changed(id(18) + 1, null);
        blocks.agreed(
                ids(18),
                List.of(),
                Map.of(
                        BlockSum.blockOf(id(18)),
                        RowDates.NONE.with(ago(Duration.ofDays(365))).with(null)),
                blocks.changes(ids(18)));
        read(19, ago(Duration.ofMinutes(10)));
        blocks.changed(id(19), null);
        agree(19, ago(Duration.ofMinutes(10)));
        assertThat(isDue(17, 300)).isFalse();
        assertThat(isDue(17, 360)).isTrue();
        assertThat(isDue(18, 300)).isFalse();
        assertThat(isDue(18, 360)).as("one among old ones").isTrue();
        assertThat(isDue(19, 66)).as("one among young ones").isTrue();
    }

    @Test
    void rowsDatedAheadAreComparedNowAndThenNotAllTheTime() {
        read(1, NOW.plusDays(3_650));
        assertThat(isDue(1, 9)).isFalse();
        assertThat(isDue(1, 10)).isTrue();
    }

    @Test
    void aCorrectedDateCoolsItsBlockDown() {
        fillWithYearOldBlocks();
        read(17, NOW.plusDays(3_650));
        blocks.changed(id(17), ago(Duration.ofHours(1)));
        agree(17, ago(Duration.ofHours(1)));
        assertThat(isDue(17, 300)).isFalse();
        assertThat(isDue(17, 400)).isTrue();
    }

    @Test
    void whatIsLatestForItsAgeComesFirstHoweverManyAreDueMoreOften() {
        fillWithYearOldBlocks();
        for (int block = 100; block <= 300; block += 2) {
            read(block, NOW.plusDays(1));
        }
        read(17, ago(Duration.ofMinutes(30)));
        assertThat(blocks.due(in(10), ALL))
                .hasSizeGreaterThan(50)
                .noneMatch(task -> task.ids().from() <= id(17));
        for (int block = 100; block <= 300; block += 2) {
            blocks.looked(ids(block), in(200));
        }
        assertThat(blocks.due(in(210), ALL).getFirst().ids().from()).isEqualTo(ids(17).from());
    }

    @Test
    void howeverOldABlockIsItIsComparedOnceInALap() {
        read(1, ago(Duration.ofDays(365)));
        read(2, ago(Duration.ofDays(365)));
        assertThat(isDue(1, 59)).isFalse();
        assertThat(isDue(1, 60)).isTrue();
        assertThat(isDue(2, 60)).isTrue();
        fillWithYearOldBlocks();
        long lap = MANY / 40 * 10;
        assertThat(isDue(1, lap - 1)).as("ten seconds for each 40 blocks").isFalse();
        assertThat(isDue(1, lap)).isTrue();
    }

    @Test
    void holesAreLookedAtWithTheBlockBelowAndWhatIsThereIsTold() {
        read(1, ago(Duration.ofDays(365)));
        read(100, ago(Duration.ofDays(365)));
        assertThat(isDue(50, 60)).isTrue();
        BlockSum unknown = new BlockSum(ids(50).from(), 1, 3);
        IdRange looked = new IdRange(ids(1).from(), ids(100).from() - 1);
        List<IdRange> differing = blocks.compare(
                new AuditSource.Sums(looked, List.of(new BlockSum(ids(1).from(), 1, 7), unknown)), in(60));
        assertThat(differing).containsExactly(ids(50));
        assertThat(blocks.due(in(61), ALL))
                .as("until it is as recorded")
                .anyMatch(task -> task.whole() && task.ids().from() == ids(50).from());
    }

    @Test
    void allIsDueWhenTheShopIsAnotherOneButYoungerBlocksAreNotPutOff() {
        fillWithYearOldBlocks();
        read(1_000, ago(Duration.ofMinutes(10)));
        blocks.hurry();
        assertThat(isDue(1, 0)).isTrue();
        assertThat(isDue(MANY, 0)).isTrue();
        blocks.looked(ids(1_000), NOW);
        IdRange first = blocks.due(in(120), ALL).getFirst().ids();
        assertThat(id(1_000)).isBetween(first.from(), first.to());
    }

    @Test
    void whatWasLookedAtLaterThanNowIsDue() {
        read(1, ago(Duration.ofDays(365)));
        assertThat(isDue(1, -3_600)).isTrue();
    }

    @Test
    void aKeptStateGoesOnWhereItWas() throws IOException {
        fillWithYearOldBlocks();
        read(17, null);
        read(19, ago(Duration.ofMinutes(10)));
        blocks.changed(id(20), ago(Duration.ofDays(365)));
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        blocks.save(new DataOutputStream(kept));
        Blocks restored = new Blocks();
        restored.restore(new DataInputStream(new ByteArrayInputStream(kept.toByteArray())));
        for (int seconds : new int[] {0, 50, 66, 300, 360, 1_000}) {
            assertThat(restored.due(in(seconds), ALL)).isEqualTo(blocks.due(in(seconds), ALL));
        }
    }
}
