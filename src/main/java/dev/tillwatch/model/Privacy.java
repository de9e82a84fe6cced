package dev.tillwatch.model;

/** How far a fact may travel. */
public enum Privacy {
    /** May be sent to a model as it is. */
    PUBLIC,
    /** Names a person: shown on the analyst's screen, a token anywhere else. */
    PERSON,
    /** Text written by others (a product name): sent only quoted, cut and stripped, or not at all. */
    FREE_TEXT,
    /** Never leaves the workstation. */
    LOCAL
}
