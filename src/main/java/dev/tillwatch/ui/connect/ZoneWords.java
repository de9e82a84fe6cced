package dev.tillwatch.ui.connect;

import dev.tillwatch.i18n.Texts;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import javafx.util.StringConverter;

/** "Asia/Kolkata, IST, UTC+05:30". */
final class ZoneWords extends StringConverter<ZoneId> {

    private static final Texts TEXTS = Texts.of("connect");

    private final InstantSource clock;

    ZoneWords(InstantSource clock) {
        this.clock = clock;
    }

    /** "IST". */
    static String name(ZoneId zone) {
        return zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    @Override
    public String toString(ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(clock.instant());
        String hours = offset.getTotalSeconds() == 0 ? "" : offset.getId();
        return TEXTS.get("zone", zone.getId(), name(zone), hours);
    }

    @Override
    public ZoneId fromString(String written) {
        throw new UnsupportedOperationException("zones are chosen, not written");
    }
}
