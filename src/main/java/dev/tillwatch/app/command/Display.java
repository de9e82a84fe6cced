package dev.tillwatch.app.command;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to open a window on, and how the toolkit is told that there is none. */
final class Display {

    private Display() {}

    /** On Linux a session names its display in a variable; elsewhere there is one. */
    static boolean missing(String system, Map<String, String> variables) {
        return system.toLowerCase(Locale.ROOT).contains("linux")
                && variables.getOrDefault("DISPLAY", "").isEmpty()
                && variables.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** Must be called before the toolkit starts: it reads these properties once. */
    static void useNone() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
