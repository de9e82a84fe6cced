package dev.tillwatch.detect.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Pieces of the saved form of a state: its version first, amounts and texts that may be missing. */
public final class Format {

    private Format() {}

    public static void writeVersion(DataOutput out, int version) throws IOException {
        out.writeInt(version);
    }

    /** Throws IOException where the state was written in another version. */
    public static void checkVersion(DataInput in, String detector, int version) throws IOException {
        int written = in.readInt();
        if (written != version) {
            throw new IOException("The saved state of %s has version %d, %d is needed; read the shop anew."
                    .formatted(detector, written, version));
        }
    }

    public static void writeText(DataOutput out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    public static @Nullable String readText(DataInput in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    public static void writeDecimal(DataOutput out, BigDecimal number) throws IOException {
        out.writeUTF(number.toString());
    }

    public static BigDecimal readDecimal(DataInput in) throws IOException {
        return new BigDecimal(in.readUTF());
    }
}
