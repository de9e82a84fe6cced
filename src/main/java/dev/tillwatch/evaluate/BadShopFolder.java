package dev.tillwatch.evaluate;

import dev.tillwatch.i18n.Texts;
import java.io.Serial;

/** A shop in files that cannot be read: one sentence that names the file, the line and what is wrong there. */
public final class BadShopFolder extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Texts TEXTS = Texts.of("shopfolder");

    BadShopFolder(String key, Object... arguments) {
        super(TEXTS.get(key, arguments));
    }
}
