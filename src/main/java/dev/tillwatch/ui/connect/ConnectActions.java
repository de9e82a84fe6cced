package dev.tillwatch.ui.connect;

import dev.tillwatch.settings.ShopConnection;
import java.nio.file.Path;
import java.util.Optional;

/** What the first screen sets going; all of it is called on the FX thread and must not block it. */
public interface ConnectActions {

    /** Makes the demo's shop in the background, tells how far it is, and then shows another root. */
    void startDemo(DemoProgress progress);

    /** Opens the console on a shop whose test passed; the screen is done, whatever is shown next is another root. */
    void connect(ShopConnection shop);

    /** Asks for a PEM file; empty when the user leaves it. */
    Optional<Path> chooseCaFile();
}
