package dev.tillwatch.store;

import dev.tillwatch.monitor.ProbeStep;
import java.sql.SQLException;

/** One thing that a connection test looks at once it is signed in. */
interface ShopCheck {

    /** For a step that does not come about. */
    String title();

    /** Whether it makes sense only when every table can be read. */
    default boolean needsTables() {
        return true;
    }

    ProbeStep look(ShopSession session) throws SQLException;
}
