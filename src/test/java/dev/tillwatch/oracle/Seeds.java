package dev.tillwatch.oracle;

import java.util.stream.LongStream;

/** The seeds that an oracle draws its runs from: {@code -Doracle.seeds=20} for more of them. */
final class Seeds {

    private Seeds() {}

    static LongStream from1(int usual) {
        return LongStream.rangeClosed(1, Integer.getInteger("oracle.seeds", usual));
    }
}
