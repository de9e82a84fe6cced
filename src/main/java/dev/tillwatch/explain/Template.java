package dev.tillwatch.explain;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sentence with places for facts: <code>{sold}</code>, <code>{difference:abs}</code>,
 * <code>{count:sale|sales}</code> (see {@link Figures}), and parts in square brackets that are left out where one of
 * their facts is missing. Brackets nest.
 */
final class Template {

    /** A piece of a template. */
    private sealed interface Piece {}

    private record Words(String text) implements Piece {}

    private record Slot(String fact, String form) implements Piece {}

    private record Part(List<Piece> pieces) implements Piece {}

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Reads a template; a brace or bracket that is never closed fails, so that a test finds it. */
    static Template parse(String text) {
        Reader reader = new Reader(text);
        List<Piece> pieces = reader.pieces(false);
        return new Template(pieces);
    }

    /** The sentence; a fact that is missing outside of brackets becomes a dash. */
    Prose fill(Function<String, Optional<Fact>> facts, Figures figures) {
        List<Span> spans = new ArrayList<>();
        fill(pieces, facts, figures, spans);
        return new Prose(joined(spans));
    }

    private static boolean fill(
            List<Piece> pieces, Function<String, Optional<Fact>> facts, Figures figures, List<Span> out) {
        boolean complete = true;
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> out.add(new Span.Words(words.text()));
                case Slot slot -> {
                    Optional<Fact> fact = facts.apply(slot.fact()).filter(Template::present);
                    if (fact.isPresent()) {
                        out.addAll(figures.of(fact.get(), slot.form()));
                    } else {
                        out.add(new Span.Words(Numbers.NONE));
                        complete = false;
                    }
                }
                case Part part -> {
                    List<Span> inside = new ArrayList<>();
                    if (fill(part.pieces(), facts, figures, inside)) {
                        out.addAll(inside);
                    }
                }
            }
        }
        return complete;
    }

    private static boolean present(Fact fact) {
        return !(fact.value() instanceof Value.Absent);
    }

    /** Neighbouring words become one span. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> out = new ArrayList<>();
        for (Span span : spans) {
            Span last = out.isEmpty() ? null : out.getLast();
            if (span instanceof Span.Words words && last instanceof Span.Words before) {
                out.set(out.size() - 1, new Span.Words(before.text() + words.text()));
            } else if (!span.text().isEmpty()) {
                out.add(span);
            }
        }
        return out;
    }

    /** Walks once over the text of a template. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Piece> pieces(boolean inside) {
            List<Piece> pieces = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            while (at < text.length()) {
                char next = text.charAt(at++);
                switch (next) {
                    case '{' -> {
                        flush(words, pieces);
                        pieces.add(slot());
                    }
                    case '[' -> {
                        flush(words, pieces);
                        pieces.add(new Part(pieces(true)));
                    }
                    case ']' -> {
                        if (!inside) {
                            throw new IllegalArgumentException("A bracket is closed twice: " + text);
                        }
                        flush(words, pieces);
                        return pieces;
                    }
                    default -> words.append(next);
                }
            }
            if (inside) {
                throw new IllegalArgumentException("A bracket is not closed: " + text);
            }
            flush(words, pieces);
            return pieces;
        }

        private Slot slot() {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("A brace is not closed: " + text);
            }
            String inside = text.substring(at, end);
            at = end + 1;
            int colon = inside.indexOf(':');
            return colon < 0 ? new Slot(inside, "") : new Slot(inside.substring(0, colon), inside.substring(colon + 1));
        }

        private static void flush(StringBuilder words, List<Piece> pieces) {
            if (!words.isEmpty()) {
                pieces.add(new Words(words.toString()));
                words.setLength(0);
            }
        }
    }
}
