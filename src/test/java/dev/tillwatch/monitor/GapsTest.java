package dev.tillwatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GapsTest {

    private final MutableClock clock = new MutableClock();
    private final Gaps gaps = new Gaps();

    @Test
    void asksForSkippedIdsAgainUntilTheyAppear() {
        gaps.open(4, List.of(6L, 9L), clock.instant());
        assertThat(gaps.toAsk()).containsExactly(new IdRange(5, 5), new IdRange(7, 8));
        gaps.answered(List.of(5L), false, clock.instant());
        assertThat(gaps.toAsk()).containsExactly(new IdRange(7, 8));
    }

    @Test
    void givesUpAfterTwoAbsentLooksAMinuteApartOnceOld() {
        gaps.open(4, List.of(6L), clock.instant());
        clock.pass(Duration.ofMinutes(11));
        gaps.answered(List.of(), false, clock.instant());
        assertThat(gaps.size()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(30));
        gaps.answered(List.of(), false, clock.instant());
        assertThat(gaps.size()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(30));
        gaps.answered(List.of(), false, clock.instant());
        assertThat(gaps.size()).isZero();
    }

    @Test
    void keepsAskingForTenMinutes() {
        gaps.open(4, List.of(6L), clock.instant());
        for (int i = 0; i < 10; i++) {
            clock.pass(Duration.ofSeconds(60));
            gaps.answered(List.of(), false, clock.instant());
        }
        assertThat(gaps.size()).isEqualTo(1);
    }

    @Test
    void staysBoundedWhereEverySecondIdIsAGap() {
        long cursor = 0;
        for (int poll = 0; poll < 2_000; poll++) {
            List<Long> ids = LongStream.rangeClosed(1, 50)
                    .mapToObj(i -> i * 2)
                    .map(new Offset(cursor)::add)
                    .toList();
            gaps.open(cursor, ids, clock.instant());
            cursor = ids.getLast();
            List<IdRange> asked = gaps.toAsk();
            List<Long> found = existing(asked, 500);
            gaps.answered(found, found.size() >= 500, clock.instant());
            clock.pass(Duration.ofSeconds(1));
            assertThat(gaps.toAsk()).hasSizeLessThanOrEqualTo(Gaps.MOST_RANGES);
        }
        IdRange oldest = gaps.toAsk().getFirst();
        assertThat(gaps.size()).isLessThanOrEqualTo(Gaps.MOST_RANGES);
        // Half an hour at 100 ids a second: what is older was given up.
        assertThat(oldest.from()).isGreaterThan(cursor - 31 * 60 * 100);
    }

    private record Offset(long base) {
        long add(long id) {
            return base + id;
        }
    }

    private static List<Long> existing(List<IdRange> ranges, int limit) {
        return ranges.stream()
                .flatMap(range -> LongStream.rangeClosed(range.from(), range.to())
                        .filter(id -> id % 2 == 0)
                        .boxed())
                .limit(limit)
                .toList();
    }

    @Test
    void aHugeGapIsOneRange() {
        gaps.open(4, List.of(9_000_000_000L), clock.instant());
        assertThat(gaps.toAsk()).containsExactly(new IdRange(5, 8_999_999_999L));
    }

    @Test
    void goesOnBehindAnAnswerThatWasCutOff() {
        gaps.open(0, List.of(101L, 201L), clock.instant());
        gaps.answered(List.of(10L, 50L), true, clock.instant());
        assertThat(gaps.toAsk()).containsExactly(new IdRange(51, 100), new IdRange(102, 200));
        gaps.answered(List.of(), false, clock.instant());
        assertThat(gaps.toAsk()).first().isEqualTo(new IdRange(1, 100));
    }
}
