package dev.tillwatch.settings;

/** What an analyst left at a row: whether it was seen, and a note (empty for none). */
public record Mark(boolean seen, String note) {

    public static final Mark NONE = new Mark(false, "");

    public Mark withSeen(boolean nowSeen) {
        return new Mark(nowSeen, note);
    }

    public Mark withNote(String text) {
        return new Mark(seen, text.strip());
    }
}
