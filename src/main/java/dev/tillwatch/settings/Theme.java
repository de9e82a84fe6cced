package dev.tillwatch.settings;

import java.util.Locale;

/** The two looks of the window. */
public enum Theme {
    DARK,
    LIGHT;

    /** "dark", as on the command line and in the file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
