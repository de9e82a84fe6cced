package dev.tillwatch.usual;

import dev.tillwatch.model.Fact;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of what an analyst would look up: a figure of the row beside what it is usually.
 *
 * @param now the figure, null where the line has none or it is not known
 * @param usual what it is usually, null where too little is known to say so
 * @param basis what the line was reckoned from
 */
public record Comparison(String id, @Nullable Fact now, @Nullable Fact usual, Basis basis) {

    /** What there is of both. */
    public Stream<Fact> facts() {
        return Stream.of(now, usual).flatMap(Stream::ofNullable);
    }
}
