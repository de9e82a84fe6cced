package dev.tillwatch.app.serve;

import dev.tillwatch.app.serve.http.Handler;
import java.util.Set;

/** What is behind a path. */
interface Page extends Handler {

    /** The parameters that it knows. */
    default Set<String> parameters() {
        return Set.of();
    }

    /** Whether it is for everybody. */
    default boolean open() {
        return false;
    }
}
