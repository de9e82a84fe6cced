package dev.tillwatch.app.command;

import dev.tillwatch.app.serve.ServePlan;
import java.util.function.Consumer;

/** Runs the service; behind an interface, so that the command is tried without a port. */
public interface Services {

    /** Serves until the process is asked to end; {@code out} hears where. */
    void serve(ServePlan plan, Consumer<String> out) throws Exception;
}
