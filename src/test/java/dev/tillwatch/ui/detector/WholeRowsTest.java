package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How two tables share the height of a view. */
class WholeRowsTest {

    @ParameterizedTest(name = "{0} rows of room, {1} above, {2} below: {3} above")
    @CsvSource({
        "20, 76, 0, 17", // nothing below: the upper one has the room, but for where it says that nothing was found
        "20, 76, 5, 15",
        "20, 76, 900, 7",
        "20, 4, 900, 4",
        "20, 0, 900, 3",
        "20, 10, 0, 10",
        "6, 76, 0, 7"
    })
    void theUpperTableTakesWhatTheLowerOneLeaves(int room, int above, int below, int expected) {
        assertThat(WholeRows.upperRows(room, above, below)).isEqualTo(expected);
    }
}
