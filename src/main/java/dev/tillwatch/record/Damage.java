package dev.tillwatch.record;

import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Remembers that something of a store could not be read, whichever thread met it. */
final class Damage {

    private final MVStore store;
    private volatile boolean found;

    Damage(MVStore store) {
        this.store = store;
    }

    boolean isFound() {
        return found;
    }

    /** What is read or changed in here fails by the store's fault alone. */
    <T> T watch(Supplier<T> use) {
        try {
            return use.get();
        } catch (RuntimeException failure) {
            note(failure);
            throw failure;
        } catch (AssertionError failure) {
            // The store's own checks, where they are on.
            found = true;
            throw new IllegalStateException("The store contradicts itself.", failure);
        }
    }

    /** The same for what gives nothing back. */
    void watchDoing(Runnable use) {
        watch(() -> {
            use.run();
            return true;
        });
    }

    /** A store that is closed, because it cannot be written or because the run ends, is not a damaged one. */
    void note(RuntimeException failure) {
        boolean corrupt = failure instanceof MVStoreException met && met.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT;
        if (corrupt || !store.isClosed()) {
            found = true;
        }
    }
}
