package dev.tillwatch.app;

import java.nio.file.Path;
import java.util.Optional;

/** What a console asks of the program that shows it. */
interface Host {

    void toggleFullScreen();

    /** Leaves the shop for the first-run screen. */
    void connectElsewhere();

    /** Shows the same shop again from the beginning, as its tuning says by then; from any thread. */
    void judgeAnew();

    void quit();

    /** Asks where to save; empty when the user leaves it. */
    Optional<Path> chooseExport(String suggestedName);
}
