package dev.tillwatch.ui;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Opens the settings beside their button and the key sheet over the window. */
final class Overlays implements Popups {

    /** Of the pane that sheets lie in. */
    static final String ID = "over";

    private final Console console;
    private final ModalPane over = new ModalPane();
    private @Nullable Popover settings;

    Overlays(Console console, StackPane root) {
        this.console = console;
        over.setId(ID);
        over.setInTransitionFactory(null);
        over.setOutTransitionFactory(null);
        root.getChildren().add(over);
    }

    @Override
    public void showSettings(Node beside) {
        if (settings != null && settings.isShowing()) {
            settings.hide();
            return;
        }
        Controllers controllers =
                new Controllers().with(SettingsController.class, () -> new SettingsController(console, this::cover));
        Popover popover = new Popover(Fxml.SETTINGS.load(controllers));
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setAnimated(!console.choices().reduceMotion().get());
        popover.setDetachable(false);
        popover.show(beside);
        settings = popover;
    }

    /** Shows a sheet over the window and gives it the keyboard. */
    private void cover(Node sheet) {
        over.show(sheet);
        sheet.requestFocus();
        sheet.lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    @Override
    public void toggleKeys() {
        if (over.isDisplay()) {
            over.hide(true);
        } else {
            over.show(new KeySheet());
        }
    }
}
