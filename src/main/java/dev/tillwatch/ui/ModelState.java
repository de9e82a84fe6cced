package dev.tillwatch.ui;

/** How the language model does, for the status bar. */
public record ModelState(Kind kind, String words) {

    /** Each looks different. */
    public enum Kind {
        /** None is configured. */
        NONE,
        /** It is not known yet whether it answers. */
        CHECKING,
        READY,
        /** It answers, and has failed the drill. */
        DOUBTED,
        ANSWERING,
        /** The last look or call failed. */
        FAILED
    }

    public boolean configured() {
        return kind != Kind.NONE;
    }

    /** Whether it wears a warning. */
    boolean doubted() {
        return kind == Kind.DOUBTED;
    }

    /** The style class of the dot that stands for it. */
    String dotClass() {
        return switch (kind) {
            case NONE, CHECKING -> "dot-off";
            case READY, ANSWERING -> "dot-ok";
            case DOUBTED -> "dot-late";
            case FAILED -> "dot-bad";
        };
    }
}
