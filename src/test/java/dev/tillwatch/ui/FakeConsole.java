package dev.tillwatch.ui;

import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.settings.Preferences;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The window's frame around empty views, with everything it asks for written down. */
final class FakeConsole implements Commands, SweepListener, DetailActions {

    static final List<String> IDS = List.of("price", "volume", "burst", "failed");

    final FakeShop shop = new FakeShop();
    final List<String> asked = new ArrayList<>();
    final List<Preferences> kept = new ArrayList<>();
    final List<ObjectProperty<Badge>> badges = new ArrayList<>();
    final List<Sweep> sweeps = new ArrayList<>();
    final List<LocalDateTime> lost = new ArrayList<>();
    final TextField filter = new TextField();
    final FeedModel feed = new FeedModel(InstantSource.system(), InstantSource.system());
    final ConsoleModel model = new ConsoleModel(List.of(this), feed);
    final MonitorService service =
            new MonitorService(shop, model, new MonitorService.Clocks(InstantSource.system(), InstantSource.system()));
    final Console console;

    FakeConsole() {
        this(List.of());
    }

    /** With more tabs behind those of the detectors. */
    FakeConsole(List<DetectorTab> more) {
        List<DetectorTab> tabs = new ArrayList<>();
        for (String id : IDS) {
            ObjectProperty<Badge> badge = new SimpleObjectProperty<>(Badge.NONE);
            badges.add(badge);
            VBox view = new VBox(new Label("view of " + id));
            if (tabs.isEmpty()) {
                view.getChildren().add(filter);
            }
            tabs.add(new DetectorTab(id, view, badge, new Actions(id)));
        }
        tabs.addAll(more);
        ConsoleParts parts = new ConsoleParts(tabs, new Label("detail"), this, new Label("summary"));
        Choices choices = new Choices(Preferences.DEFAULT, ZoneId.of("Asia/Kolkata"), kept::add);
        Surroundings around = new Surroundings(
                new SimpleObjectProperty<>(new ModelState(ModelState.Kind.NONE, "LLM not set up")),
                "",
                "demo data, 60x");
        console = new Console(model, parts, choices, new Console.Frame(this, around));
    }

    @Override
    public void pause() {
        service.pause();
    }

    @Override
    public void resume() {
        service.resume();
    }

    @Override
    public void pollNow() {
        asked.add("poll");
        service.pollNow();
    }

    @Override
    public void toggleFullScreen() {
        asked.add("full screen");
    }

    @Override
    public void connectElsewhere() {
        asked.add("elsewhere");
    }

    @Override
    public void quit() {
        asked.add("quit");
    }

    @Override
    public Runnable prepare(Sweep sweep) {
        return () -> take(sweep);
    }

    private void take(Sweep sweep) {
        sweeps.add(sweep);
    }

    @Override
    public void connectionLost(LocalDateTime shopNow) {
        lost.add(shopNow);
    }

    @Override
    public void explain() {
        asked.add("explain");
    }

    @Override
    public void preview() {
        asked.add("preview");
    }

    @Override
    public void cancel() {
        asked.add("cancel");
    }

    final class Actions implements TabActions {

        private final String id;

        Actions(String id) {
            this.id = id;
        }

        @Override
        public void mergeNewRows() {
            asked.add("merge " + id);
        }

        @Override
        public void focusFilter() {
            filter.requestFocus();
        }

        @Override
        public void focusTable() {
            asked.add("table " + id);
        }

        @Override
        public void selectPrevious() {
            asked.add("previous " + id);
        }

        @Override
        public void selectNext() {
            asked.add("next " + id);
        }

        @Override
        public void selectMostSevere() {
            asked.add("most severe " + id);
        }

        @Override
        public void copyRows() {
            asked.add("copy " + id);
        }

        @Override
        public void exportRows() {
            asked.add("export " + id);
        }
    }
}
