package dev.tillwatch.ui.detector;

import dev.tillwatch.i18n.Texts;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What a row can be asked for with the mouse; each has its key. */
final class TableMenu extends ContextMenu {

    private static final Texts TEXTS = Texts.of("tab");

    TableMenu(DetectorController view, DetectorTable table) {
        getItems()
                .addAll(
                        item("menu.seen", view::toggleSeen),
                        item("menu.note", view::writeNote),
                        item("menu.undo", view::undoMark),
                        new SeparatorMenuItem(),
                        item("menu.copy", () -> view.copyPlain(table)),
                        item("menu.csv", () -> view.copyCsv(table)),
                        item("menu.export", view::exportRows));
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(TEXTS.get(key));
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
