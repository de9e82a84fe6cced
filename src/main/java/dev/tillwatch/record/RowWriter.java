package dev.tillwatch.record;

import dev.tillwatch.model.Value;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a row: small numbers in few bytes, texts as they are, broken surrogates too. */
final class RowWriter {

    private final PersonNames names;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    RowWriter(PersonNames names) {
        this.names = names;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Zigzag, seven bits a byte. */
    void number(long number) {
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    void flag(boolean is) {
        out.write(is ? 1 : 0);
    }

    void constant(Enum<?> constant) {
        text(constant.name());
    }

    void real(double real) {
        long bits = Double.doubleToRawLongBits(real);
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (bits >>> shift));
        }
    }

    void text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            number(text.charAt(i));
        }
    }

    void moment(LocalDateTime at) {
        number(at.toLocalDate().toEpochDay());
        number(at.toLocalTime().toNanoOfDay());
    }

    void momentOrNot(@Nullable LocalDateTime at) {
        flag(at != null);
        if (at != null) {
            moment(at);
        }
    }

    void value(Value value) {
        switch (value) {
            case Value.Money money -> decimal(0, money.amount());
            case Value.Count count -> tagged(1, count.count());
            case Value.Decimal decimal -> decimal(2, decimal.number());
            case Value.Percent percent -> {
                decimal(3, percent.percent());
                flag(percent.signed());
            }
            case Value.Seconds seconds -> tagged(4, seconds.seconds());
            case Value.Moment moment -> {
                out.write(5);
                moment(moment.at());
            }
            case Value.Day day -> tagged(6, day.date().toEpochDay());
            case Value.Id id -> tagged(7, id.id());
            case Value.Person person -> {
                tagged(8, person.customerId());
                names.learn(person.customerId(), person.name());
            }
            case Value.Text text -> {
                out.write(9);
                text(text.text());
            }
            case Value.Code code -> {
                out.write(10);
                text(code.word());
            }
            case Value.Range range -> {
                out.write(11);
                value(range.low());
                value(range.high());
            }
            case Value.Absent absent -> out.write(12);
        }
    }

    private void tagged(int tag, long number) {
        out.write(tag);
        number(number);
    }

    private void decimal(int tag, BigDecimal decimal) {
        byte[] digits = decimal.unscaledValue().toByteArray();
        tagged(tag, decimal.scale());
        number(digits.length);
        out.writeBytes(digits);
    }
}
