package dev.tillwatch.ui.chart;

import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Severity;
import java.time.LocalDateTime;

/** An anomaly on a chart: the row it stands for, when, how high, and its shape. */
public record PlotMark(AnomalyKey key, LocalDateTime at, double value, Severity severity) {}
