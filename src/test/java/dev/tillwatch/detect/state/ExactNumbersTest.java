package dev.tillwatch.detect.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short ways of reckoning and keeping numbers come to what the long ones do. */
class ExactNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "3",
                "0.75",
                "1.05",
                "0",
                "2.5E+3",
                "0.3333333333333333333333333",
                "-1.5",
                "123456789.123456789"
            })
    void aFactorComparesAsDecimalsDo(String text) {
        BigDecimal exact = new BigDecimal(text);
        Factor factor = new Factor(exact);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2000; i++) {
            long right = random.nextLong() >> random.nextInt(64);
            long close = exact.multiply(BigDecimal.valueOf(right)).longValue();
            long left = random.nextBoolean() ? close + random.nextInt(3) - 1 : random.nextLong() >> random.nextInt(64);
            int expected = BigDecimal.valueOf(left).compareTo(exact.multiply(BigDecimal.valueOf(right)));
            assertThat(Integer.signum(factor.compare(left, right)))
                    .as("%d against %s x %d", left, text, right)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 8191, 8192, 1_700_000_000, Long.MAX_VALUE, Long.MIN_VALUE})
    void anyNumberIsReadAsItWasWritten(long number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Varints.write(out, number);
        Varints.write(out, 5);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(Varints.read(in)).isEqualTo(number);
        assertThat(Varints.read(in)).isEqualTo(5);
        assertThat(in.available()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void idsStayInOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeSet<Long> plain = new TreeSet<>();
        SortedLongs ids = new SortedLongs();
        for (int step = 0; step < 2000; step++) {
            long id = random.nextInt(300) - 50L;
            if (random.nextInt(3) > 0) {
                ids.add(id);
                plain.add(id);
            } else {
                ids.remove(id);
                plain.remove(id);
            }
            assertThat(ids.size()).isEqualTo(plain.size());
        }
        assertThat(ids.stream().boxed().toList()).isEqualTo(plain.stream().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.00",
                "12.34",
                "-0.01",
                "99999999.99",
                "7",
                "1E+3",
                "0.1234567",
                "0.123456789",
                "12345678901234567"
            })
    void anAmountIsPackedExactly(String text) {
        BigDecimal amount = new BigDecimal(text);
        BigDecimal packed = PackedAmount.orZero(PackedAmount.pack(amount));
        int scale = Math.clamp(amount.scale(), 0, 7);
        assertThat(packed).isEqualTo(amount.setScale(scale, RoundingMode.HALF_UP));
    }
}
