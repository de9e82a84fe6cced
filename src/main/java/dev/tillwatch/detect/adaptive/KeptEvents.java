package dev.tillwatch.detect.adaptive;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.NamelessOutput;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads events and rows that a state keeps; customers' names only where they may be written. */
public final class KeptEvents {

    private KeptEvents() {}

    static void write(DataOutput out, List<Event> events) throws IOException {
        out.writeInt(events.size());
        for (Event event : events) {
            switch (event) {
                case CatalogPriceChanged price -> {
                    out.writeBoolean(true);
                    out.writeUTF(price.productId());
                    out.writeUTF(price.seenAt().toString());
                    Format.writeDecimal(out, price.from());
                    Format.writeDecimal(out, price.to());
                }
                case TransactionChanged change -> {
                    out.writeBoolean(false);
                    write(out, change.before());
                    write(out, change.after());
                }
            }
        }
    }

    static List<Event> read(DataInput in) throws IOException {
        List<Event> events = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            events.add(
                    in.readBoolean()
                            ? new CatalogPriceChanged(
                                    in.readUTF(),
                                    LocalDateTime.parse(in.readUTF()),
                                    Format.readDecimal(in),
                                    Format.readDecimal(in))
                            : new TransactionChanged(transaction(in), transaction(in)));
        }
        return events;
    }

    /** Writes a row, or that there is none. */
    public static void write(DataOutput out, @Nullable Transaction transaction) throws IOException {
        out.writeBoolean(transaction != null);
        if (transaction == null) {
            return;
        }
        out.writeLong(transaction.id());
        Customer customer = transaction.customer();
        out.writeLong(customer.id());
        Format.writeText(out, NamelessOutput.takesNames(out) ? customer.name() : null);
        Format.writeText(out, customer.city());
        LocalDateTime at = transaction.at();
        Format.writeText(out, at == null ? null : at.toString());
        out.writeUTF(transaction.status().name());
        write(out, transaction.total());
        out.writeInt(transaction.items().size());
        for (LineItem item : transaction.items()) {
            write(out, item);
        }
    }

    /** Reads what was written of a row. */
    public static @Nullable Transaction transaction(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        long id = in.readLong();
        Customer customer = new Customer(in.readLong(), Format.readText(in), Format.readText(in));
        String at = Format.readText(in);
        Status status = Status.valueOf(in.readUTF());
        BigDecimal total = decimal(in);
        List<LineItem> items = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            items.add(item(in));
        }
        return new Transaction(id, customer, at == null ? null : LocalDateTime.parse(at), status, total, items);
    }

    private static void write(DataOutput out, LineItem item) throws IOException {
        out.writeLong(item.id());
        out.writeUTF(item.productId());
        Format.writeText(out, item.productName());
        write(out, item.soldPrice());
        Integer quantity = item.quantity();
        Format.writeText(out, quantity == null ? null : quantity.toString());
        CatalogEntry catalog = item.catalog();
        out.writeBoolean(catalog != null);
        if (catalog != null) {
            out.writeUTF(catalog.productId());
            out.writeUTF(catalog.name());
            Format.writeDecimal(out, catalog.price());
        }
    }

    private static LineItem item(DataInput in) throws IOException {
        long id = in.readLong();
        String product = in.readUTF();
        String name = Format.readText(in);
        BigDecimal sold = decimal(in);
        String quantity = Format.readText(in);
        CatalogEntry catalog =
                in.readBoolean() ? new CatalogEntry(in.readUTF(), in.readUTF(), Format.readDecimal(in)) : null;
        return new LineItem(id, product, name, sold, quantity == null ? null : Integer.valueOf(quantity), catalog);
    }

    private static void write(DataOutput out, @Nullable BigDecimal amount) throws IOException {
        Format.writeText(out, amount == null ? null : amount.toString());
    }

    private static @Nullable BigDecimal decimal(DataInput in) throws IOException {
        String number = Format.readText(in);
        return number == null ? null : new BigDecimal(number);
    }
}
