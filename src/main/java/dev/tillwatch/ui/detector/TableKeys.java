package dev.tillwatch.ui.detector;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys that work while a table has the focus; none of them is heard while text is typed. */
final class TableKeys {

    private final DetectorController view;

    TableKeys(DetectorController view) {
        this.view = view;
    }

    void install(DetectorTable table) {
        table.view().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Optional<Runnable> action =
                    event.isAltDown() ? Optional.empty() : event.isShortcutDown() ? held(event, table) : plain(event);
            action.ifPresent(run -> {
                run.run();
                event.consume();
            });
        });
        table.view().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Keys that lead into a text field are taken as characters: taken as presses, they would be typed into it. */
    private void typed(KeyEvent event) {
        @Nullable
        Runnable action =
                switch (event.getCharacter()) {
                    case "/" -> view::focusFilter;
                    case "m" -> view::writeNote;
                    default -> null;
                };
        if (action != null && !event.isShortcutDown() && !event.isAltDown()) {
            action.run();
            event.consume();
        }
    }

    private Optional<Runnable> held(KeyEvent event, DetectorTable table) {
        @Nullable
        Runnable action =
                switch (event.getCode()) {
                    case C -> event.isShiftDown() ? () -> view.copyCsv(table) : () -> view.copyPlain(table);
                    case Z -> view::undoMark;
                    default -> null;
                };
        return Optional.ofNullable(action);
    }

    private Optional<Runnable> plain(KeyEvent event) {
        if (event.isShiftDown()) {
            return Optional.empty();
        }
        @Nullable
        Runnable action =
                switch (event.getCode()) {
                    case J -> view::selectNext;
                    case K -> view::selectPrevious;
                    case N -> view::mergeNewRows;
                    case V -> view::toggleSeen;
                    case ESCAPE -> view::selectNothing;
                    case ENTER -> view::focusDetail;
                    default -> null;
                };
        return Optional.ofNullable(action);
    }
}
