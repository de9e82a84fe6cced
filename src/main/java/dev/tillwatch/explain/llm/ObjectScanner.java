package dev.tillwatch.explain.llm;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the JSON objects in a text that arrives in pieces, whether each stands on a line of its own, in a list, in a
 * code block or over several lines; anything else that has letters is one piece of junk a line. What a model thinks
 * aloud between think tags is neither.
 */
final class ObjectScanner {

    /** Characters in one object or line of junk; the rest of a longer one is dropped. */
    private static final int LONGEST = 2000;

    private static final String BETWEEN = " \t\r\n,[]`";
    private static final String THINK = "<think>";
    private static final String END_OF_THINKING = "</think>";

    /** Where the next character falls. */
    private enum State {
        BETWEEN,
        OBJECT,
        STRING,
        ESCAPE,
        JUNK,
        THINKING
    }

    private final StringBuilder text = new StringBuilder();
    private State state = State.BETWEEN;
    private int depth;

    /** The objects, and lines of junk, that this piece completes. */
    List<String> read(String piece) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < piece.length(); i++) {
            take(piece.charAt(i), found);
        }
        return found;
    }

    /** What was begun and never completed. */
    List<String> atEnd() {
        List<String> found = new ArrayList<>();
        if (state != State.THINKING) {
            emit(found);
        }
        return found;
    }

    private void take(char next, List<String> found) {
        switch (state) {
            case BETWEEN -> {
                if (BETWEEN.indexOf(next) < 0) {
                    text.append(next);
                    state = next == '{' ? State.OBJECT : State.JUNK;
                    depth = 1;
                }
            }
            case JUNK -> {
                if (next == '\n') {
                    emit(found);
                } else {
                    append(next);
                    if (text.toString().equals(THINK)) {
                        state = State.THINKING;
                    }
                }
            }
            case THINKING -> {
                text.append(next);
                if (text.toString().endsWith(END_OF_THINKING)) {
                    text.setLength(0);
                    state = State.BETWEEN;
                } else if (text.length() > LONGEST) {
                    text.delete(0, text.length() - END_OF_THINKING.length());
                }
            }
            case ESCAPE -> {
                append(next);
                state = State.STRING;
            }
            case STRING -> {
                append(next);
                state = next == '\\' ? State.ESCAPE : next == '"' ? State.OBJECT : State.STRING;
            }
            case OBJECT -> inObject(next, found);
        }
    }

    private void inObject(char next, List<String> found) {
        append(next);
        switch (next) {
            case '"' -> state = State.STRING;
            case '{' -> depth++;
            case '}' -> {
                depth--;
                if (depth == 0) {
                    emit(found);
                }
            }
            default -> {}
        }
    }

    private void append(char next) {
        if (text.length() < LONGEST) {
            text.append(next);
        } else {
            // too long for an answer of ours: no longer an object, dropped to the end of its line
            state = State.JUNK;
        }
    }

    private void emit(List<String> found) {
        String whole = text.toString().strip();
        text.setLength(0);
        state = State.BETWEEN;
        boolean said = whole.chars().anyMatch(Character::isLetter);
        if (said && !whole.equalsIgnoreCase("json")) {
            found.add(whole);
        }
    }
}
