package dev.tillwatch.detect.state;

import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.OutputStream;

/** Takes a saved state that is to hold no customer's name; whoever reads it has to give the rows their names again. */
public final class NamelessOutput extends DataOutputStream {

    public NamelessOutput(OutputStream out) {
        super(out);
    }

    /** Whether names may be written there. */
    public static boolean takesNames(DataOutput out) {
        return !(out instanceof NamelessOutput);
    }
}
