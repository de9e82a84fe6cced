package dev.tillwatch.ui;

/** What the window asks of the program around it. */
public interface Commands {

    void pause();

    void resume();

    void pollNow();

    void toggleFullScreen();

    /** Leaves this shop for the first-run screen. */
    void connectElsewhere();

    void quit();
}
