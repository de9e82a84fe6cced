package dev.tillwatch.record;

import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link RowWriter} wrote; throws an unchecked exception where the bytes end too early or make no sense. */
final class RowReader {

    private final byte[] bytes;
    private final Words words;
    private final PersonNames names;
    private int at;

    RowReader(byte[] bytes, Words words, PersonNames names) {
        this.bytes = bytes;
        this.words = words;
        this.names = names;
    }

    long number() {
        long rest = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            rest |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return (rest >>> 1) ^ -(rest & 1);
    }

    /** A number of things that follow, each of at least one byte. */
    int size() {
        long size = number();
        if (size < 0 || size > bytes.length - at) {
            throw new IllegalArgumentException("a size of " + size);
        }
        return (int) size;
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    <T extends Enum<T>> T constant(Class<T> type) {
        return Enum.valueOf(type, word());
    }

    double real() {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << 8) | (bytes[at++] & 0xFF);
        }
        return Double.longBitsToDouble(bits);
    }

    String text() {
        char[] text = new char[size()];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) number();
        }
        return new String(text);
    }

    /** A text that many rows repeat. */
    String word() {
        return words.of(text());
    }

    LocalDateTime moment() {
        return LocalDateTime.of(LocalDate.ofEpochDay(number()), LocalTime.ofNanoOfDay(number()));
    }

    @Nullable
    LocalDateTime momentOrNot() {
        return flag() ? moment() : null;
    }

    Value value() {
        byte tag = bytes[at++];
        return switch (tag) {
            case 0 -> new Value.Money(decimal());
            case 1 -> new Value.Count(number());
            case 2 -> new Value.Decimal(decimal());
            case 3 -> new Value.Percent(decimal(), flag());
            case 4 -> new Value.Seconds(number());
            case 5 -> new Value.Moment(moment());
            case 6 -> new Value.Day(LocalDate.ofEpochDay(number()));
            case 7 -> new Value.Id(number());
            case 8 -> person(number());
            case 9 -> new Value.Text(text());
            case 10 -> new Value.Code(word());
            case 11 -> new Value.Range(value(), value());
            case 12 -> new Value.Absent();
            default -> throw new IllegalArgumentException("a value of kind " + tag);
        };
    }

    private Value.Person person(long id) {
        return new Value.Person(id, names.get(id));
    }

    private BigDecimal decimal() {
        int scale = Math.toIntExact(number());
        int length = size();
        at += length;
        return new BigDecimal(new BigInteger(bytes, at - length, length), scale);
    }
}
