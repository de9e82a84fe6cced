package dev.tillwatch.app.bench;

import dev.tillwatch.demo.DemoShop;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.ui.detector.DetectorModel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import javafx.scene.Scene;

/** The program's own window as the benchmark drives it; on the FX thread only. */
public interface MeasuredConsole {

    /** Opens the window over a shop, which is the window's to close. */
    @FunctionalInterface
    interface Opener {
        MeasuredConsole open(DemoShop shop, ModelEndpoint model) throws Exception;
    }

    Scene scene();

    /** The size that is laid out and the one that is drawn, in words. */
    String size();

    List<DetectorModel> models();

    /** Transactions and items that the feed has read. */
    long rowsRead();

    /** Brings the tab of this detector into view. */
    void choose(String detector);

    /** Selects the worst row of the tab in view. */
    void selectSomething();

    /** Asks the model about the selected row, unless it is answering. */
    void explain();

    /** Lets the rows in that wait in the tab in view. */
    void mergeNewRows();

    /** Polls this often from now on. */
    void pollEvery(Duration interval);

    /** Writes the picture, where one was asked for. */
    void picture() throws IOException;

    /** Ends polling, the shop and its database; the window stays as it is. Done when the answer is. */
    Future<?> leave();

    /** Closes the window. */
    void close();
}
