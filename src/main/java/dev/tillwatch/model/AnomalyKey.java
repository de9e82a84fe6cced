package dev.tillwatch.model;

/**
 * What makes an anomaly the same anomaly when it is found again: the detector, the kind within it (a table of the tab)
 * and an id that survives small corrections.
 */
public record AnomalyKey(String detector, String kind, String id) {

    @Override
    public String toString() {
        return detector + "/" + kind + "/" + id;
    }
}
