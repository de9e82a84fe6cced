package dev.tillwatch.ui.connect;

/** Hears how the making of the demo's shop goes; called on the FX thread. */
public interface DemoProgress {

    /** How much is done, between 0 and 1. */
    void progress(double fraction);

    /** The demo cannot be had: one sentence that says why and what to do. */
    void failed(String sentence);
}
