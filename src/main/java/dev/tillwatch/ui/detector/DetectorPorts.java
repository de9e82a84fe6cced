package dev.tillwatch.ui.detector;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * What a detector's view asks of the program around it.
 *
 * @param files asks the user where an export goes
 * @param background runs what must not hold the window up
 * @param reduceMotion whether changes come without animation
 * @param focusDetail moves the keyboard to the detail pane
 */
public record DetectorPorts(FileChoice files, Executor background, BooleanSupplier reduceMotion, Runnable focusDetail) {

    /** Asks where to save; empty when the user leaves it. */
    public interface FileChoice {
        Optional<Path> choose(String suggestedName);
    }
}
