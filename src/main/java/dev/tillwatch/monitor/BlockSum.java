package dev.tillwatch.monitor;

/**
 * What the server says of a block of {@link #IDS} neighbouring ids: how many rows there are and a checksum over all
 * that is read of them, of use only beside another one of the same block.
 *
 * @param block the lowest id of the block
 */
public record BlockSum(long block, long rows, long checksum) {

    /** Ids in a block. */
    public static final int IDS = 256;

    /** Rows whose checksums are asked for in one statement, and that are read in one, at most. */
    public static final int MOST_SUMMED = Blocks.MOST_SUMMED * IDS;

    public static final int MOST_READ = Blocks.MOST_READ * IDS;

    /** The block that an id lies in, as the server computes it. */
    public static long blockOf(long id) {
        return id - Math.floorMod(id, IDS);
    }
}
