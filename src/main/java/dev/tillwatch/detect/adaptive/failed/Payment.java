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

/**
 * A dated payment that succeeded or was declined.
 *
 * @param second of its time since 1970
 * @param amount packed
 * @param products the numbers of its products, each once
 * @param city its number, {@link #NO_CITY} where it is not known
 */
record Payment(long id, long customer, long second, boolean failed, long amount, int[] products, int city) {

    static final int NO_CITY = -1;

    /** Null where the transaction is missing, has no date or an unknown status: such a one says nothing. */
    static @Nullable Payment of(@Nullable Transaction row, Numbers products, Numbers cities) {
        LocalDateTime at = row == null ? null : row.at();
        if (row == null || at == null || row.status() == Status.UNKNOWN) {
            return null;
        }
        String city = row.customer().city();
        return new Payment(
                row.id(),
                row.customer().id(),
                Math.floorDiv(Micros.of(at), Micros.SECOND),
                row.status() == Status.FAILED,
                PackedAmount.pack(row.total()),
                products(row, products),
                city == null ? NO_CITY : cities.of(city));
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
        long id = in.readLong();
        long customer = in.readLong();
        long second = in.readLong();
        boolean failed = in.readBoolean();
        long amount = in.readLong();
        int city = in.readInt();
        int[] products = new int[in.readInt()];
        for (int i = 0; i < products.length; i++) {
            products[i] = in.readInt();
        }
        return new Payment(id, customer, second, failed, amount, products, city);
    }
}
