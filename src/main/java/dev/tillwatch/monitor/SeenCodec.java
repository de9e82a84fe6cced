package dev.tillwatch.monitor;

import dev.tillwatch.detect.episode.StatusBits;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Packs a transaction into a few dozen bytes and back, equal bytes for equal transactions. Customers' names and cities
 * are left out; a sale's product name costs one byte where it is the catalog's.
 */
public final class SeenCodec {

    private static final int NO_NAME = 0;
    private static final int CATALOG_NAME = 1;
    private static final int OTHER_NAME = 2;

    private final Interned<String> productIds = new Interned<>();
    private final Interned<CatalogEntry> entries = new Interned<>();

    /** The product ids met so far, each at its number; what is encoded refers to them. */
    public List<String> productIds() {
        return productIds.values();
    }

    /** The catalog entries met so far, each at its number; what is encoded refers to them. */
    public List<CatalogEntry> entries() {
        return entries.values();
    }

    /** Takes up the lists of an earlier codec, so that what it encoded can be read. */
    public void learn(List<String> earlierIds, List<CatalogEntry> earlierEntries) {
        earlierIds.forEach(productIds::index);
        earlierEntries.forEach(entries::index);
    }

    public byte[] encode(Transaction transaction) {
        Writer out = new Writer();
        out.number(transaction.customer().id());
        out.number(StatusBits.of(transaction.status()));
        LocalDateTime at = transaction.at();
        out.flag(at != null);
        if (at != null) {
            out.number(at.toLocalDate().toEpochDay());
            out.number(at.toLocalTime().toNanoOfDay());
        }
        out.decimal(transaction.total());
        out.number(transaction.items().size());
        for (LineItem item : transaction.items()) {
            encode(item, out);
        }
        return out.toBytes();
    }

    private void encode(LineItem item, Writer out) {
        out.number(item.id());
        out.number(productIds.index(item.productId()));
        CatalogEntry catalog = item.catalog();
        out.number(catalog == null ? -1 : entries.index(catalog));
        String name = item.productName();
        if (name == null) {
            out.raw(NO_NAME);
        } else if (catalog != null && catalog.name().equals(name)) {
            out.raw(CATALOG_NAME);
        } else {
            out.raw(OTHER_NAME);
            out.bytes(name.getBytes(StandardCharsets.UTF_8));
        }
        out.decimal(item.soldPrice());
        Integer quantity = item.quantity();
        out.flag(quantity != null);
        if (quantity != null) {
            out.number(quantity);
        }
    }

    public Transaction decode(long id, byte[] bytes) {
        Reader in = new Reader(bytes);
        Head head = head(in);
        List<LineItem> items = new ArrayList<>(head.lines);
        for (int i = 0; i < head.lines; i++) {
            items.add(line(in));
        }
        return new Transaction(id, new Customer(head.customer, null), head.at, head.status, head.total, items);
    }

    /** When the transaction took place, without reading all of it. */
    public @Nullable LocalDateTime at(byte[] bytes) {
        return head(new Reader(bytes)).at;
    }

    /** Whether exactly this line is among the items, whatever its catalog entry. */
    public boolean holds(byte[] bytes, LineItem line) {
        Reader in = new Reader(bytes);
        int lines = head(in).lines;
        for (int i = 0; i < lines; i++) {
            LineItem known = line(in);
            if (known.id() == line.id()) {
                return known.productId().equals(line.productId())
                        && isWrittenAlike(known.soldPrice(), line.soldPrice())
                        && Objects.equals(known.quantity(), line.quantity())
                        && Objects.equals(known.productName(), line.productName());
            }
        }
        return false;
    }

    /** Equal with the same scale, as {@link #encode} tells them apart; or both missing. */
    public static boolean isWrittenAlike(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.scale() == other.scale() && one.compareTo(other) == 0;
    }

    /** What stands before the lines. */
    private record Head(
            long customer, Status status, @Nullable LocalDateTime at, @Nullable BigDecimal total, int lines) {}

    private Head head(Reader in) {
        long customer = in.number();
        Status status = StatusBits.read(in.number());
        LocalDateTime at = in.flag()
                ? LocalDateTime.of(LocalDate.ofEpochDay(in.number()), LocalTime.ofNanoOfDay(in.number()))
                : null;
        return new Head(customer, status, at, in.decimal(), (int) in.number());
    }

    private LineItem line(Reader in) {
        long id = in.number();
        String productId = productIds.get((int) in.number());
        int number = (int) in.number();
        CatalogEntry entry = number < 0 ? null : entries.get(number);
        String name =
                switch (in.raw()) {
                    case NO_NAME -> null;
                    case CATALOG_NAME -> Objects.requireNonNull(entry).name();
                    default -> new String(in.bytes(), StandardCharsets.UTF_8);
                };
        BigDecimal price = in.decimal();
        Integer quantity = in.flag() ? Integer.valueOf((int) in.number()) : null;
        return new LineItem(id, productId, name, price, quantity, entry);
    }

    /** Appends zigzag variable-length numbers. */
    private static final class Writer {

        private byte[] bytes = new byte[64];
        private int size;

        void raw(int value) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size++] = (byte) value;
        }

        void flag(boolean value) {
            raw(value ? 1 : 0);
        }

        void number(long value) {
            long rest = (value << 1) ^ (value >> 63);
            while ((rest & ~0x7FL) != 0) {
                raw((int) (rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            raw((int) rest);
        }

        void decimal(@Nullable BigDecimal value) {
            flag(value != null);
            if (value != null) {
                number(value.scale());
                bytes(value.unscaledValue().toByteArray());
            }
        }

        void bytes(byte[] values) {
            number(values.length);
            for (byte each : values) {
                raw(each);
            }
        }

        byte[] toBytes() {
            return Arrays.copyOf(bytes, size);
        }
    }

    /** Reads what {@link Writer} wrote. */
    private static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int raw() {
            return bytes[at++];
        }

        boolean flag() {
            return raw() != 0;
        }

        byte[] bytes() {
            int length = (int) number();
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        long number() {
            long value = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                value |= (long) (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            return (value >>> 1) ^ -(value & 1);
        }

        @Nullable
        BigDecimal decimal() {
            if (!flag()) {
                return null;
            }
            int scale = (int) number();
            return new BigDecimal(new BigInteger(bytes()), scale);
        }
    }
}
