package dev.tillwatch.detect.burst;

import dev.tillwatch.detect.episode.StatusBits;
import dev.tillwatch.detect.state.LongMap;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Packs a payment's status and its distinct products into the tag of a timeline: two bits of status, two that say how
 * wide a product's number is, then up to four numbers (three of the wider ones). The few payments with more products, or with a later number,
 * are kept beside.
 */
final class ProductCodes {

    private static final int WIDTH_BITS = 2;
    private static final int WIDEST = (1 << WIDTH_BITS) - 1;
    /** 8, 12, 16 or 20 bits a number. */
    private static final int NARROW = 8;

    private static final int WIDTH_STEP = 4;
    private static final int HEAD = StatusBits.WIDTH + WIDTH_BITS;
    private static final int INLINE = 4;
    /** In the first place, in the widest form: the products are kept beside. */
    private static final int BESIDE = (1 << (NARROW + WIDEST * WIDTH_STEP)) - 1;

    private static final int[] NONE = {};

    private final Map<String, Integer> numbers = new HashMap<>();
    private final LongMap<int[]> beside = new LongMap<>();

    long tag(Transaction transaction) {
        int[] products = products(transaction.items());
        long tag = StatusBits.of(transaction.status());
        int largest = products.length == 0 ? 0 : products[products.length - 1];
        int width = 0;
        while (width < WIDEST && largest >>> bits(width) != 0) {
            width++;
        }
        if (products.length > places(width) || largest >= BESIDE) {
            beside.put(transaction.id(), products);
            return tag | (long) WIDEST << StatusBits.WIDTH | (long) BESIDE << HEAD;
        }
        forget(transaction.id());
        tag |= (long) width << StatusBits.WIDTH;
        for (int i = 0; i < products.length; i++) {
            tag |= (long) products[i] << shift(width, i);
        }
        return tag;
    }

    private static int shift(int width, int place) {
        return HEAD + place * bits(width);
    }

    private static int bits(int width) {
        return NARROW + width * WIDTH_STEP;
    }

    private static int places(int width) {
        return Math.min(INLINE, (Long.SIZE - HEAD) / bits(width));
    }

    /** Sorted, each once. */
    private int[] products(List<LineItem> items) {
        if (items.isEmpty()) {
            return NONE;
        }
        int[] products = new int[items.size()];
        for (int i = 0; i < products.length; i++) {
            products[i] = number(items.get(i));
        }
        Arrays.sort(products);
        int distinct = 1;
        for (int i = 1; i < products.length; i++) {
            if (products[i] != products[distinct - 1]) {
                products[distinct++] = products[i];
            }
        }
        return distinct == products.length ? products : Arrays.copyOf(products, distinct);
    }

    /** By the catalog's code where the product is known: the shop may compare codes without regard to case. */
    private int number(LineItem item) {
        String code = item.catalog() != null ? item.catalog().productId() : item.productId();
        Integer known = numbers.get(code);
        if (known == null) {
            known = numbers.size() + 1;
            numbers.put(code, known);
        }
        return known;
    }

    /** Adds the products of a payment to a set. */
    void collect(long id, long tag, Set<Integer> into) {
        int width = (int) (tag >>> StatusBits.WIDTH) & WIDEST;
        if (width == WIDEST && code(tag, width, 0) == BESIDE) {
            int[] products = beside.get(id);
            Arrays.stream(products == null ? NONE : products).forEach(into::add);
            return;
        }
        for (int i = 0; i < places(width) && code(tag, width, i) != 0; i++) {
            into.add(code(tag, width, i));
        }
    }

    /** The payment is gone. */
    void forget(long id) {
        if (!beside.isEmpty()) {
            beside.remove(id);
        }
    }

    private static int code(long tag, int width, int place) {
        return (int) (tag >>> shift(width, place)) & ((1 << bits(width)) - 1);
    }

    void save(DataOutput out) throws IOException {
        List<String> byNumber = new ArrayList<>(numbers.keySet());
        byNumber.sort((left, right) -> Integer.compare(numbers.getOrDefault(left, 0), numbers.getOrDefault(right, 0)));
        out.writeInt(byNumber.size());
        for (String code : byNumber) {
            out.writeUTF(code);
        }
        out.writeInt(beside.size());
        beside.<IOException>forEach((id, products) -> {
            out.writeLong(id);
            out.writeInt(products.length);
            for (int product : products) {
                out.writeInt(product);
            }
        });
    }

    void restore(DataInput in) throws IOException {
        int codes = in.readInt();
        for (int i = 1; i <= codes; i++) {
            numbers.put(in.readUTF(), i);
        }
        int many = in.readInt();
        beside.expect(many);
        for (int i = 0; i < many; i++) {
            long id = in.readLong();
            int[] products = new int[in.readInt()];
            for (int j = 0; j < products.length; j++) {
                products[j] = in.readInt();
            }
            beside.put(id, products);
        }
    }
}
