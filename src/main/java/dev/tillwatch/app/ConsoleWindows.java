package dev.tillwatch.app;

import dev.tillwatch.app.command.Windows;
import dev.tillwatch.settings.Environment;
import java.util.Map;

/** Opens the console's window for the commands. */
final class ConsoleWindows implements Windows {

    @Override
    public void console(Environment environment, WindowOptions options) {
        throw new UnsupportedOperationException("no window yet");
    }

    @Override
    public Map<String, Integer> demo(Environment environment, Demo demo, WindowOptions options) {
        throw new UnsupportedOperationException("no window yet");
    }
}
