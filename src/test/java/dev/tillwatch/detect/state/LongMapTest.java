package dev.tillwatch.detect.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map of longs holds what a HashMap of the same entries would. */
class LongMapTest {

    /** Few keys, so that runs of neighbours form and break; some of them far apart. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void holdsWhatAHashMapWould(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Long, String> plain = new HashMap<>();
        LongMap<String> map = new LongMap<>();
        for (int step = 0; step < 20_000; step++) {
            int keys = step < 10_000 ? 900 : 60;
            long key = (random.nextInt(keys) - 20L) << (random.nextInt(50) == 0 ? 40 : 0);
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    map.put(key, "v" + step);
                    plain.put(key, "v" + step);
                }
                case 2, 3 -> assertThat(map.remove(key)).isEqualTo(plain.remove(key));
                default -> assertThat(map.get(key)).isEqualTo(plain.get(key));
            }
            assertThat(map.containsKey(key)).isEqualTo(plain.containsKey(key));
            assertThat(map.size()).isEqualTo(plain.size());
        }
        assertThat(walked(map)).isEqualTo(plain);
        map.clear();
        assertThat(map.isEmpty()).isTrue();
        assertThat(walked(map)).isEmpty();
    }

    @Test
    void keepsItsEntriesWhenItMakesRoom() {
        LongMap<String> map = new LongMap<>();
        map.put(Long.MIN_VALUE, "least");
        map.put(0, "none");
        map.expect(1000);
        assertThat(walked(map)).isEqualTo(Map.of(Long.MIN_VALUE, "least", 0L, "none"));
    }

    private static Map<Long, String> walked(LongMap<String> map) {
        Map<Long, String> walked = new HashMap<>();
        map.forEach((key, value) -> assertThat(walked.put(key, value)).isNull());
        return walked;
    }
}
