package dev.tillwatch.record;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Privacy;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.RowRef;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that a seed draws, with every kind of value, odd texts, far dates and missing times. */
final class RandomRows {

    private static final int KINDS_OF_VALUE = 13;

    private final Random random;

    RandomRows(long seed) {
        this.random = new Random(seed);
    }

    Row next() {
        AnomalyKey key = new AnomalyKey("price", one("transaction", "cluster"), text());
        LocalDateTime at = random.nextInt(5) == 0 ? null : moment();
        List<Fact> facts = Stream.generate(this::fact).limit(random.nextInt(12)).toList();
        return random.nextBoolean()
                ? new Observation(key, at, random.nextBoolean(), facts)
                : new Anomaly(key, at, one(Stage.values()), one(Severity.values()), random.nextDouble() * 100, facts);
    }

    Value value() {
        return value(random.nextInt(KINDS_OF_VALUE));
    }

    /** One of every kind. */
    List<Value> everyKind() {
        return IntStream.range(0, KINDS_OF_VALUE).mapToObj(this::value).toList();
    }

    private Value value(int kind) {
        return switch (kind) {
            case 0 -> new Value.Money(decimal());
            case 1 -> new Value.Count(random.nextLong());
            case 2 -> new Value.Decimal(decimal());
            case 3 -> new Value.Percent(decimal(), random.nextBoolean());
            case 4 -> new Value.Seconds(random.nextLong());
            case 5 -> new Value.Moment(moment());
            case 6 -> new Value.Day(date());
            case 7 -> new Value.Id(random.nextInt());
            case 8 -> new Value.Person(random.nextLong(), random.nextBoolean() ? null : text());
            case 9 -> new Value.Text(text());
            case 10 -> new Value.Code(text());
            case 11 -> new Value.Range(value(random.nextInt(KINDS_OF_VALUE)), value(random.nextInt(KINDS_OF_VALUE)));
            default -> new Value.Absent();
        };
    }

    private Fact fact() {
        List<RowRef> refs = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            refs.add(new RowRef(one(RowRef.Table.values()), text()));
        }
        return new Fact(text(), value(), text(), refs, one(Privacy.values()));
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(random.nextInt(120), random), random.nextInt(40) - 10)
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
    }

    private LocalDateTime moment() {
        return LocalDateTime.of(date(), LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)));
    }

    private LocalDate date() {
        return LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /** Any sixteen bits, halves of surrogates too. */
    private String text() {
        char[] chars = new char[random.nextInt(20)];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (random.nextBoolean() ? 32 + random.nextInt(90) : random.nextInt(0x10000));
        }
        return new String(chars);
    }

    @SafeVarargs
    private <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }
}
