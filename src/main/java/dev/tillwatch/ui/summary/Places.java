package dev.tillwatch.ui.summary;

import dev.tillwatch.model.AnomalyKey;
import java.util.Optional;

/** Goes where a figure of the narrative comes from. */
@FunctionalInterface
public interface Places {

    /** Shows the tab of this detector and, where the figure is one row's, selects the row. */
    void go(String detector, Optional<AnomalyKey> row);
}
