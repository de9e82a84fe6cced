package dev.tillwatch.detect.adaptive.failed;

import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A dated payment that succeeded or was declined. */
final class Payment {

    /** The number of an unknown city. */
    static final int NO_CITY = -1;

    private static final long YEAR_2000 = 946_684_800;

    private final long id;
    private final long customer;
    private final long second;
    private final boolean failed;
    /** Packed. */
    private final long amount;
    /** The numbers of its products, each once. */
    private final int[] products;

    private final int city;

    private Payment(Transaction row, LocalDateTime at, int[] products, int city) {
        id = row.id();
        customer = row.customer().id();
        second = Math.floorDiv(Micros.of(at), Micros.SECOND);
        failed = row.status() == Status.FAILED;
        amount = failed ? PackedAmount.pack(row.total()) : PackedAmount.NONE;
        this.products = products;
        this.city = city;
    }

    private Payment(DataInput in) throws IOException {
        id = in.readLong();
        customer = in.readLong();
        second = in.readLong();
        failed = in.readBoolean();
        amount = in.readLong();
        city = in.readInt();
        products = new int[in.readInt()];
        for (int i = 0; i < products.length; i++) {
            products[i] = in.readInt();
        }
    }

    long id() {
        return id;
    }

    long customer() {
        return customer;
    }

    /** Of its time, since 1970. */
    long second() {
        return second;
    }

    /** Seconds since the year 2000, to 2068, for arrays that begin at 0; an odd date beyond is drawn in. */
    int time() {
        return Math.clamp(second - YEAR_2000, 0, Integer.MAX_VALUE);
    }

    /** Back from {@link #time}. */
    static long second(int time) {
        return time + YEAR_2000;
    }

    boolean failed() {
        return failed;
    }

    /** Packed; of a declined one only. */
    long amount() {
        return amount;
    }

    int products() {
        return products.length;
    }

    /** The number of one of its products. */
    int product(int index) {
        return products[index];
    }

    int city() {
        return city;
    }

    /** Null where the transaction is missing, has no date or an unknown status: such a one says nothing. */
    static @Nullable Payment of(@Nullable Transaction row, Numbers products, Numbers cities) {
        LocalDateTime at = row == null ? null : row.at();
        if (row == null || at == null || row.status() == Status.UNKNOWN) {
            return null;
        }
        String city = row.customer().city();
        return new Payment(row, at, products(row, products), city == null ? NO_CITY : cities.of(city));
    }

    private static int[] products(Transaction row, Numbers products) {
        int[] numbers = new int[row.items().size()];
        int count = 0;
        for (LineItem item : row.items()) {
            int number = products.of(item.productId());
            boolean known = false;
            for (int i = 0; i < count; i++) {
                known |= numbers[i] == number;
            }
            if (!known) {
                numbers[count++] = number;
            }
        }
        return count == numbers.length ? numbers : Arrays.copyOf(numbers, count);
    }

    boolean of(int product) {
        for (int each : products) {
            if (each == product) {
                return true;
            }
        }
        return false;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(id);
        out.writeLong(customer);
        out.writeLong(second);
        out.writeBoolean(failed);
        out.writeLong(amount);
        out.writeInt(city);
        out.writeInt(products.length);
        for (int product : products) {
            out.writeInt(product);
        }
    }

    static Payment restore(DataInput in) throws IOException {
        return new Payment(in);
    }
}
