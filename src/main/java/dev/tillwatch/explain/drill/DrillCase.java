package dev.tillwatch.explain.drill;

import dev.tillwatch.model.Row;

/**
 * One question of the drill.
 *
 * @param group the class in the table: an attack, or the detector of an ordinary anomaly
 * @param hostile whether somebody who means ill wrote into the row
 * @param secret what must not leave the workstation; empty where the row holds nothing of the kind
 */
record DrillCase(String group, boolean hostile, Row row, String secret) {}
