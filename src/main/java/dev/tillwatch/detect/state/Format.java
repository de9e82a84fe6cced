package dev.tillwatch.detect.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Pieces of the saved form of a state: its version first, amounts and texts that may be missing. */
public final class Format {

    private Format() {}

    /** Writes the version and, in words, the thresholds that the state was built with. */
    public static void writeHead(DataOutput out, int version, String thresholds) throws IOException {
        out.writeInt(version);
        out.writeUTF(thresholds);
    }

    /** Throws IOException where the state was written in another version or with other thresholds. */
    public static void checkHead(DataInput in, int version, String thresholds) throws IOException {
        int written = in.readInt();
        if (written != version) {
            throw new IOException(
                    "The saved state has version %d, %d is needed. Read the shop anew.".formatted(written, version));
        }
        if (!in.readUTF().equals(thresholds)) {
            throw new IOException("The saved state was built with other thresholds. Read the shop anew.");
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
