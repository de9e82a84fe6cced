package dev.tillwatch.ui;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a zone is called. */
public final class Zones {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

    private Zones() {}

    /** As people there call it at this time of the year: "IST" for Asia/Kolkata. */
    public static String shortName(ZoneId zone) {
        return SHORT.format(ZonedDateTime.now(zone));
    }
}
