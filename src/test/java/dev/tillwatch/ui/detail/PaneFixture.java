package dev.tillwatch.ui.detail;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Looks into a pane and presses its buttons, on the toolkit's thread. */
@ExtendWith(ApplicationExtension.class)
public abstract class PaneFixture {

    /** The pane, or what it lies in. */
    protected abstract Parent root();

    protected Node node(String id) {
        Node found = root().lookup(id);
        if (found == null) {
            throw new AssertionError("no node " + id);
        }
        return found;
    }

    protected final Set<Node> found(String selector) {
        return root().lookupAll(selector);
    }

    protected final String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    protected final Set<String> texts(String selector) {
        return onFx(() -> found(selector).stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.toSet()));
    }

    protected final void click(String id) {
        onFx(() -> {
            ((Button) node(id)).fire();
            return true;
        });
    }

    protected static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come", late);
        }
    }

    protected static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }
}
