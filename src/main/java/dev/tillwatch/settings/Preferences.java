package dev.tillwatch.settings;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose in the window; never a password or a key.
 *
 * @param zone the business zone that labels the shop's times; null: the workstation's
 * @param reduceMotion no animated changes
 * @param lastConnection the connection to offer again
 */
public record Preferences(
        Theme theme,
        Layout layout,
        @Nullable ZoneId zone,
        boolean reduceMotion,
        @Nullable SavedConnection lastConnection,
        ModelPreferences model) {

    public static final Preferences DEFAULT =
            new Preferences(Theme.DARK, Layout.DEFAULT, null, false, null, ModelPreferences.DEFAULT);

    public Preferences withTheme(Theme chosen) {
        return new Preferences(chosen, layout, zone, reduceMotion, lastConnection, model);
    }

    public Preferences withLayout(Layout left) {
        return new Preferences(theme, left, zone, reduceMotion, lastConnection, model);
    }

    public Preferences withZone(@Nullable ZoneId chosen) {
        return new Preferences(theme, layout, chosen, reduceMotion, lastConnection, model);
    }

    public Preferences withReduceMotion(boolean chosen) {
        return new Preferences(theme, layout, zone, chosen, lastConnection, model);
    }

    public Preferences withLastConnection(@Nullable SavedConnection worked) {
        return new Preferences(theme, layout, zone, reduceMotion, worked, model);
    }

    public Preferences withModel(ModelPreferences chosen) {
        return new Preferences(theme, layout, zone, reduceMotion, lastConnection, chosen);
    }
}
