package dev.tillwatch.app.command;

import dev.tillwatch.i18n.Texts;
import java.io.PrintStream;
import org.slf4j.LoggerFactory;

/** Hears of every exception that nothing else caught: the stack trace goes to the log, one sentence to the terminal. */
public final class Unforeseen implements Thread.UncaughtExceptionHandler {

    private final PrintStream err;

    public Unforeseen(PrintStream err) {
        this.err = err;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LoggerFactory.getLogger(Unforeseen.class).error("Nothing caught this in {}", thread.getName(), failure);
        say(failure);
    }

    /** The sentence alone. */
    void say(Throwable failure) {
        err.println(Texts.of("command").get("unforeseen", failure.getClass().getSimpleName(), LogFile.path()));
        err.flush();
    }
}
