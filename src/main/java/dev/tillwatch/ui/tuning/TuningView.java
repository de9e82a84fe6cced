package dev.tillwatch.ui.tuning;

import dev.tillwatch.ui.Controllers;
import dev.tillwatch.ui.Fxml;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import javafx.scene.Parent;

/** The tuning view: its nodes, what can be asked of it, and what it knows to be in force. */
public record TuningView(Parent node, TuningController controller, TuningModel model) {

    /**
     * Builds the nodes from {@code fxml/tuning.fxml}; on the FX thread.
     *
     * @param tasks runs what blocks; what would run at a time that must not waits by itself
     * @param zone in which the times of past changes are told
     */
    public static TuningView of(TuningDesk desk, Executor tasks, ZoneId zone, InstantSource clock) {
        TuningModel model = new TuningModel(desk);
        TuningController controller = new TuningController(
                model, new WhatIf(new Replays(desk, clock), tasks), new Forcing(desk, model, tasks, clock), zone);
        Controllers known = new Controllers().with(TuningController.class, () -> controller);
        return new TuningView(Fxml.TUNING.load(known), controller, model);
    }
}
