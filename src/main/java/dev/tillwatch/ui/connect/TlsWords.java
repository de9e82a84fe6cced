package dev.tillwatch.ui.connect;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.TlsMode;
import java.util.Locale;
import javafx.util.StringConverter;

/** The modes of encryption in words for people. */
final class TlsWords extends StringConverter<TlsMode> {

    private static final Texts TEXTS = Texts.of("connect");

    @Override
    public String toString(TlsMode mode) {
        return TEXTS.get("tls." + mode.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public TlsMode fromString(String written) {
        throw new UnsupportedOperationException("modes are chosen, not written");
    }
}
