package dev.tillwatch.ui.detail;

/**
 * A column of the evidence box.
 *
 * @param text key of its title in the bundle {@code detail}
 * @param width in px; 0 takes the room that is left
 * @param roomy left out where the pane is narrow
 */
record EvidenceColumn(String text, int width, Kind kind, boolean roomy) {

    /** How its cells are set. */
    enum Kind {
        TEXT,
        ID,
        NUMBER,
        QUIET_NUMBER,
        STATUS
    }

    static EvidenceColumn column(String text, int width, Kind kind) {
        return new EvidenceColumn(text, width, kind, false);
    }

    EvidenceColumn onlyRoomy() {
        return new EvidenceColumn(text, width, kind, true);
    }

    boolean right() {
        return kind == Kind.NUMBER || kind == Kind.QUIET_NUMBER;
    }
}
