package dev.tillwatch.record;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Reading;
import dev.tillwatch.monitor.FeedMemory;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.Monitor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a feed remembers and what its detectors have found: opened together, and in agreement. */
public interface Kept extends AutoCloseable {

    FeedMemory memory();

    FoundRows rows();

    /** All that a detector's charts show. */
    List<Reading> readings(String detector);

    /** Takes what the detectors found since the last time; gives it back with the names of customers that lack them. */
    Map<String, Detection> note(Map<String, Detection> found);

    /** Writes all that was noted, before the memory keeps a state that has to agree with it. */
    void write();

    /** Writes what was noted where that is much: called when its rows have been handed on, so that none waits for it. */
    void writeIfMuch();

    /** Makes what a monitor's last sweep brought last beyond the run: its rows before a state that has to agree with them. */
    default void settle(Monitor monitor) throws IOException {
        if (memory().isStateOld()) {
            write();
        } else {
            writeIfMuch();
        }
        monitor.remember(false);
    }

    /** The same at the end of a run, whether or not a state is due. */
    default void settleAtTheEnd(Monitor monitor) throws IOException {
        write();
        monitor.remember(true);
    }

    /** Customers in the rows whose names are not known, since names are not kept. */
    Set<Long> nameless();

    /** Names of customers, for the rows. */
    void learn(Map<Long, String> names);

    /** Whether it has failed: it gives and takes nothing reliable any more. */
    boolean isBroken();

    /** Closes it and gives an empty one, for a feed that begins anew. */
    Kept anew();

    @Override
    void close();
}
