package dev.tillwatch.detect.burst;

import dev.tillwatch.detect.episode.StatusBits;
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
 * Packs a payment's status and its distinct products into the tag of a timeline: two bits of status, then up to three
 * product numbers of 20 bits. The few payments with more products, or with a later number, are kept beside.
 */
final class ProductCodes {

    private static final int CODE_BITS = 20;
    private static final int INLINE = 3;
    /** In the first place: the products are kept beside. */
    private static final int BESIDE = (1 << CODE_BITS) - 1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Long, int[]> beside = new HashMap<>();

    long tag(Transaction transaction) {
        int[] products = transaction.items().stream()
                .mapToInt(this::number)
                .sorted()
                .distinct()
                .toArray();
        long tag = StatusBits.of(transaction.status());
        boolean fits = products.length <= INLINE && (products.length == 0 || products[products.length - 1] < BESIDE);
        if (!fits) {
            beside.put(transaction.id(), products);
            return tag | (long) BESIDE << StatusBits.WIDTH;
        }
        beside.remove(transaction.id());
        for (int i = 0; i < products.length; i++) {
            tag |= (long) products[i] << (StatusBits.WIDTH + i * CODE_BITS);
        }
        return tag;
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
        if (code(tag, 0) == BESIDE) {
            Arrays.stream(beside.getOrDefault(id, new int[0])).forEach(into::add);
            return;
        }
        for (int i = 0; i < INLINE && code(tag, i) != 0; i++) {
            into.add(code(tag, i));
        }
    }

    /** The payment is gone. */
    void forget(long id) {
        beside.remove(id);
    }

    private static int code(long tag, int place) {
        return (int) (tag >>> (StatusBits.WIDTH + place * CODE_BITS)) & BESIDE;
    }

    void save(DataOutput out) throws IOException {
        List<String> byNumber = new ArrayList<>(numbers.keySet());
        byNumber.sort((left, right) -> Integer.compare(numbers.getOrDefault(left, 0), numbers.getOrDefault(right, 0)));
        out.writeInt(byNumber.size());
        for (String code : byNumber) {
            out.writeUTF(code);
        }
        out.writeInt(beside.size());
        for (Map.Entry<Long, int[]> each : beside.entrySet()) {
            out.writeLong(each.getKey());
            out.writeInt(each.getValue().length);
            for (int product : each.getValue()) {
                out.writeInt(product);
            }
        }
    }

    void restore(DataInput in) throws IOException {
        int codes = in.readInt();
        for (int i = 1; i <= codes; i++) {
            numbers.put(in.readUTF(), i);
        }
        int many = in.readInt();
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
