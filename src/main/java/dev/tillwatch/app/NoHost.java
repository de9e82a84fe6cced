package dev.tillwatch.app;

import java.nio.file.Path;
import java.util.Optional;

/** A host whose window has nobody in front of it: it does nothing. */
final class NoHost implements Host {

    @Override
    public void toggleFullScreen() {}

    @Override
    public void connectElsewhere() {}

    @Override
    public void judgeAnew() {}

    @Override
    public void quit() {}

    @Override
    public Optional<Path> chooseExport(String suggestedName) {
        return Optional.empty();
    }
}
