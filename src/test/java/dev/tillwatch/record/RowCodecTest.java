package dev.tillwatch.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Value;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowCodecTest {

    private final RowCodec codec = new RowCodec(new PersonNames());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsReadEqualsWhatWasWritten(long seed) {
        RandomRows rows = new RandomRows(seed);
        for (int i = 0; i < 500; i++) {
            Row row = rows.next();
            assertThat(codec.read(codec.write(row))).isEqualTo(row);
        }
    }

    @Test
    void everyKindOfValueIsCarried() {
        List<Value> values = new RandomRows(7).everyKind();
        assertThat(values.stream().map(Value::getClass).distinct())
                .hasSize(Value.class.getPermittedSubclasses().length);
        List<Fact> facts = values.stream().map(value -> Fact.of("it", value)).toList();
        Row row = new Observation(new AnomalyKey("a", "b", "c"), LocalDateTime.MAX, true, facts);

        assertThat(codec.read(codec.write(row))).isEqualTo(row);
    }

    @Test
    void aRowOfAnotherVersionIsRefused() {
        byte[] bytes = codec.write(new RandomRows(1).next());
        bytes[0]++;

        assertThat(RowCodec.canRead(bytes)).isFalse();
        assertThatThrownBy(() -> codec.read(bytes)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aDamagedRowIsRefusedAndTakesNoMemory() {
        RandomRows rows = new RandomRows(3);
        byte[] whole = codec.write(rows.next());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> codec.read(cut)).isInstanceOf(UncheckedIOException.class);
        }
    }
}
