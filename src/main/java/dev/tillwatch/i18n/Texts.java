package dev.tillwatch.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one bundle in {@code i18n/}, with {@link MessageFormat} arguments. */
public final class Texts {

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The bundle {@code i18n/<name>.properties}; fails at once when there is none. */
    public static Texts of(String name) {
        return new Texts(ResourceBundle.getBundle("i18n/" + name, Locale.ROOT));
    }

    /** The text of a key; a missing key fails, so that a test finds it. */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** The text of a key that a detector should bring along; without it something says at least which one is missing. */
    public String getOr(String key, String otherwise) {
        return has(key) ? get(key) : otherwise;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** For FXML, which takes a resource bundle. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
