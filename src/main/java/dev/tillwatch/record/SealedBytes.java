package dev.tillwatch.record;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Bytes behind a checksum, as the values of a map: the store checks where its pages lie and not what is in them, and a bit
 * that fell over must not be taken for another amount.
 */
final class SealedBytes extends BasicDataType<byte[]> {

    static final SealedBytes TYPE = new SealedBytes();

    /** What the store itself reckons for an object and its array. */
    private static final int MEMORY = 24;

    private SealedBytes() {}

    /** A map of the store with such values. */
    static <K> MVMap<K, byte[]> map(MVStore store, String name) {
        return store.openMap(name, new MVMap.Builder<K, byte[]>().valueType(TYPE));
    }

    @Override
    public int getMemory(byte[] bytes) {
        return MEMORY + bytes.length;
    }

    @Override
    public void write(WriteBuffer out, byte[] bytes) {
        out.putVarInt(bytes.length).putInt(sum(bytes)).put(bytes);
    }

    @Override
    public byte[] read(ByteBuffer in) {
        int length = DataUtils.readVarInt(in);
        int sum = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw damaged();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        if (sum(bytes) != sum) {
            throw damaged();
        }
        return bytes;
    }

    private static RuntimeException damaged() {
        return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "An entry is not what was written.");
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
