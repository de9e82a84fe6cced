package dev.tillwatch.detect;

import java.util.List;

/** One line in {@code Detectors}: what a tab needs to know before the detector runs. */
public interface DetectorFactory {

    /** The stable id: the tab's, the report's and the key of its texts ({@code <id>.title} …). */
    String id();

    /** The tables of the tab; the first one is the main one, whose anomalies the chart counts. */
    List<TableSpec> tables();

    /** What the tab's chart plots. */
    ChartSpec chart();

    /** What the detail pane shows beside sentence and facts. */
    DetailSpec detail();

    /** The thresholds it reads, with defaults, units and sources. */
    List<Threshold> thresholds();

    Detector create(DetectorSettings thresholds);
}
