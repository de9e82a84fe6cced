package dev.tillwatch.evaluate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClipTest {

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Clip.to(137, 13, "declines 30 min")).isEqualTo("declines 30 min");
        assertThat(Clip.to(240, 13, "volume, hour, the first closed one"))
                .isEqualTo("volume, hour, the first closed one");
    }

    @Test
    void wideLettersLeaveRoomForFewer() {
        String wide = Clip.to(130, 13, "W".repeat(50));
        String narrow = Clip.to(130, 13, "n".repeat(50));

        assertThat(wide).hasSizeLessThan(narrow.length()).endsWith("\u2026");
        assertThat(narrow).hasSizeBetween(12, 16).endsWith("n\u2026");
    }

    @Test
    void aSignOfTwoHalvesIsNeverCut() {
        for (int room = 20; room < 60; room++) {
            String cut = Clip.to(room, 12, "\uD83D\uDE00".repeat(9));

            assertThat(cut.codePoints()).allMatch(point -> point == 0x1F600 || point == 0x2026);
        }
    }
}
