package dev.tillwatch.app.command;

/** How the program ends. */
final class ExitCode {

    static final int DONE = 0;
    static final int UNFORESEEN = 1;
    static final int USAGE = 2;
    static final int SHOP = 3;

    /** The model did not pass the drill. */
    static final int MODEL = 4;

    private ExitCode() {}
}
