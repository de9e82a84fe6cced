package dev.tillwatch.ui;

import java.util.Map;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The keys that work in the whole window: never while text is typed, and never where the focused control means
 * something by the key itself (Space on a button).
 *
 * <p>Signs that lie elsewhere on other keyboards are taken as typed characters, all else as pressed keys.
 */
final class Keys {

    private static final double SCALE_STEP = 0.1;

    private final Console console;
    private final Popups popups;
    private final Zoomed zoom;
    private Subscription installed = Subscription.EMPTY;

    Keys(Console console, Popups popups, Zoomed zoom) {
        this.console = console;
        this.popups = popups;
        this.zoom = zoom;
    }

    /** Takes the keys of this scene, and no longer those of the one before: the next console takes the same ones. */
    void install(@Nullable Scene scene) {
        installed.unsubscribe();
        installed = scene == null ? Subscription.EMPTY : listen(scene);
    }

    private Subscription listen(Scene scene) {
        EventHandler<KeyEvent> pressed = event -> onPressed(scene, event);
        EventHandler<KeyEvent> typed = event -> onTyped(scene, event);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        };
    }

    private void onPressed(Scene scene, KeyEvent event) {
        Optional<Runnable> anywhere = anywhere(event);
        if (anywhere.isPresent()) {
            run(anywhere.get(), event);
        } else if (!typing(scene) && !event.isShortcutDown() && !event.isAltDown()) {
            plain(scene, event).ifPresent(action -> run(action, event));
        }
    }

    private void onTyped(Scene scene, KeyEvent event) {
        if (typing(scene) || event.isShortcutDown()) {
            return;
        }
        Map<String, Runnable> signs = Map.of(
                "?", popups::toggleKeys,
                "/", () -> console.tab().actions().focusFilter(),
                "[", () -> console.tab().actions().selectPrevious(),
                "]", () -> console.tab().actions().selectNext());
        Optional.ofNullable(signs.get(event.getCharacter())).ifPresent(action -> run(action, event));
    }

    /** Keys that mean no text, and so work even from a text field. */
    private Optional<Runnable> anywhere(KeyEvent event) {
        boolean shortcut = event.isShortcutDown() && !event.isAltDown();
        @Nullable
        Runnable action =
                switch (event.getCode()) {
                    case F5 -> console.commands()::pollNow;
                    case F8 -> this::toggleSummary;
                    case F11 -> console.commands()::toggleFullScreen;
                    case TAB -> event.isControlDown() ? () -> turn(event.isShiftDown() ? -1 : 1) : null;
                    case PLUS, EQUALS, ADD -> shortcut ? () -> zoom.by(SCALE_STEP) : null;
                    case MINUS, SUBTRACT -> shortcut ? () -> zoom.by(-SCALE_STEP) : null;
                    case DIGIT0, NUMPAD0 -> shortcut ? zoom::reset : null;
                    default -> event.isAltDown() ? digit(event) : null;
                };
        return Optional.ofNullable(action);
    }

    /** The tab of this number, where there is one. */
    private @Nullable Runnable digit(KeyEvent event) {
        // The keys of the pad are called "Numpad 1"; with Alt they type a character instead.
        String name = event.getCode().getName();
        int number = event.getCode().isDigitKey() && name.length() == 1 ? Integer.parseInt(name) : 0;
        return number > 0 && number <= console.parts().tabs().size() ? () -> choose(number - 1) : null;
    }

    private Optional<Runnable> plain(Scene scene, KeyEvent event) {
        // Where no detail is in view there is nothing to explain.
        boolean alone = console.tab().isWhole();
        @Nullable
        Runnable action =
                switch (event.getCode()) {
                    case SPACE -> pressable(scene) ? null : this::togglePause;
                    case N -> () -> console.tab().actions().mergeNewRows();
                    case E ->
                        alone
                                ? null
                                : event.isShiftDown()
                                        ? () -> console.parts().detailActions().preview()
                                        : () -> console.parts().detailActions().explain();
                    default -> null;
                };
        return Optional.ofNullable(action);
    }

    private void togglePause() {
        if (console.model().feed().paused()) {
            console.commands().resume();
        } else {
            console.commands().pause();
        }
    }

    private void toggleSummary() {
        console.choices().summaryOpen().set(!console.choices().summaryOpen().get());
    }

    private void choose(int tab) {
        if (tab < console.parts().tabs().size()) {
            console.model().chosenTab().set(tab);
        }
    }

    private void turn(int by) {
        int count = console.parts().tabs().size();
        choose(Math.floorMod(console.model().chosenTab().get() + by, count));
    }

    private static void run(Runnable action, KeyEvent event) {
        action.run();
        event.consume();
    }

    private static boolean typing(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl || covered(scene.getFocusOwner());
    }

    /** Whether the keyboard is in a sheet over the window, whose keys are its own. */
    private static boolean covered(@Nullable Node owner) {
        return owner != null && (Overlays.ID.equals(owner.getId()) || covered(owner.getParent()));
    }

    private static boolean pressable(Scene scene) {
        Node owner = scene.getFocusOwner();
        return owner instanceof ButtonBase || owner instanceof ComboBoxBase<?>;
    }
}
