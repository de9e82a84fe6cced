package dev.tillwatch.store;

import dev.tillwatch.monitor.IdRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts id lists into pieces of few sizes, so that few different statements are prepared. */
final class IdLists {

    private static final int[] SIZES = {1, 8, 64, 500};

    private IdLists() {}

    /** Pieces whose sizes are 1, 8, 64 or 500, filled up by repeating the last id. */
    static List<List<Long>> pieces(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<List<Long>> pieces = new ArrayList<>();
        int largest = SIZES[SIZES.length - 1];
        for (int from = 0; from < all.size(); from += largest) {
            List<Long> piece = new ArrayList<>(all.subList(from, Math.min(all.size(), from + largest)));
            int size = size(piece.size());
            while (piece.size() < size) {
                piece.add(piece.getLast());
            }
            pieces.add(piece);
        }
        return pieces;
    }

    /** The ranges, filled up with empty ones to 1, 8 or 64. */
    static List<IdRange> filled(List<IdRange> ranges) {
        List<IdRange> filled = new ArrayList<>(ranges);
        int size = size(filled.size());
        while (filled.size() < size) {
            filled.add(IdRange.NONE);
        }
        return filled;
    }

    /** The parameters of a statement over ranges: their ends, then the limit. */
    static List<Object> parameters(List<IdRange> ranges, int limit) {
        List<Object> parameters = new ArrayList<>();
        for (IdRange range : ranges) {
            parameters.add(range.from());
            parameters.add(range.to());
        }
        parameters.add(limit);
        return parameters;
    }

    private static int size(int count) {
        for (int size : SIZES) {
            if (count <= size) {
                return size;
            }
        }
        return SIZES[SIZES.length - 1];
    }
}
