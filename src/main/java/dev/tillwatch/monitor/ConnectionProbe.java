package dev.tillwatch.monitor;

import java.util.function.Consumer;

/** Tries a connection step by step and explains what fails; never writes to the shop. */
public interface ConnectionProbe {

    /** Runs all steps, giving each to {@code onStep} as it ends; steps after a fatal one come as NOT_RUN. Blocks. */
    void run(Consumer<ProbeStep> onStep);
}
