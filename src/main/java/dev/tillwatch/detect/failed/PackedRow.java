package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.Varints;
import dev.tillwatch.model.Customer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failed payment and what its shown row says, in about 50 bytes, since a shop has hundreds of thousands; the same
 * bytes are saved. The first one holds what may change.
 */
final class PackedRow {

    private static final int SHOWN = 1;
    private static final int IN_CLUSTER = 2;
    private static final int WHOLE_SECONDS = 4;
    private static final int USUAL_LENGTH = 64;
    private static final int NO_NAME = -1;

    private PackedRow() {}

    static byte[] of(FailedPayment payment, boolean shown, Texts texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            boolean seconds = payment.at() % Micros.SECOND == 0;
            out.writeByte((shown ? SHOWN : 0) | (seconds ? WHOLE_SECONDS : 0));
            Varints.write(out, payment.customer().id());
            writeName(out, payment.customer().name());
            Varints.write(out, seconds ? payment.at() / Micros.SECOND : payment.at());
            Varints.write(out, payment.amount());
            long last = payment.id();
            for (FailedPayment.Item item : payment.items()) {
                Varints.write(out, item.id() - last);
                Varints.write(out, item.copied() ? texts.number(item.shown()) : -1 - texts.number(item.shown()));
                last = item.id();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static FailedPayment read(long id, byte[] row, Texts texts) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(row))) {
            boolean seconds = (in.readByte() & WHOLE_SECONDS) != 0;
            Customer customer = new Customer(Varints.read(in), readName(in));
            long at = Varints.read(in) * (seconds ? Micros.SECOND : 1);
            long amount = Varints.read(in);
            return new FailedPayment(id, customer, at, amount, items(id, in, texts));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same without the customer's name. */
    static byte[] nameless(byte[] row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(row.length);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(row));
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(in.readByte());
            Varints.write(out, Varints.read(in));
            readName(in);
            writeName(out, null);
            in.transferTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<FailedPayment.Item> items(long id, DataInputStream in, Texts texts) throws IOException {
        List<FailedPayment.Item> items = new ArrayList<>();
        long last = id;
        while (in.available() > 0) {
            last += Varints.read(in);
            int name = (int) Varints.read(in);
            items.add(new FailedPayment.Item(last, texts.get(name < 0 ? -1 - name : name), name >= 0));
        }
        return items;
    }

    private static void writeName(DataOutputStream out, @Nullable String name) throws IOException {
        if (name == null) {
            Varints.write(out, NO_NAME);
            return;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        Varints.write(out, bytes.length);
        out.write(bytes);
    }

    private static @Nullable String readName(DataInputStream in) throws IOException {
        int length = (int) Varints.read(in);
        return length == NO_NAME ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    static boolean shown(byte[] row) {
        return (row[0] & SHOWN) != 0;
    }

    static boolean inCluster(byte[] row) {
        return (row[0] & IN_CLUSTER) != 0;
    }

    static void show(byte[] row, boolean inCluster) {
        row[0] = (byte) ((row[0] & WHOLE_SECONDS) | SHOWN | (inCluster ? IN_CLUSTER : 0));
    }
}
