package dev.tillwatch.ui;

/** What keys ask of the detail pane. */
public interface DetailActions {

    void explain();

    void preview();

    /** Ends what the model is doing, if anything. */
    void cancel();
}
