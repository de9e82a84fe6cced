package dev.tillwatch.ui;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.Theme;
import dev.tillwatch.ui.model.ModelDesk;
import dev.tillwatch.ui.model.ModelSheet;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.util.StringConverter;
import org.jspecify.annotations.NullUnmarked;

/** The settings: look, motion, how often to poll, the business zone, the model and the connection. */
@NullUnmarked // the loader sets the @FXML fields before initialize()
public final class SettingsController {

    private static final Texts TEXTS = Texts.of("window");
    private static final List<Duration> INTERVALS = List.of(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15));
    private static final List<Duration> NARRATIVE = Stream.of(0, 5, 15, 30, 60)
            .map(minutes -> Duration.ofMinutes(minutes))
            .toList();
    private static final double MILLIS = 1000;

    private final Console console;

    @FXML
    private ToggleButton dark;

    @FXML
    private ToggleButton light;

    @FXML
    private CheckBox reduceMotion;

    @FXML
    private ComboBox<Duration> interval;

    @FXML
    private ComboBox<String> zone;

    @FXML
    private ComboBox<Duration> narrative;

    @FXML
    private Label model;

    @FXML
    private Label modelHow;

    @FXML
    private Label shop;

    @FXML
    private Button openModel;

    private final Consumer<Node> over;

    /** @param over shows a sheet over the window */
    public SettingsController(Console console, Consumer<Node> over) {
        this.console = console;
        this.over = over;
    }

    @FXML
    private void initialize() {
        Choices choices = console.choices();
        Theme theme = choices.theme().get();
        dark.setSelected(theme == Theme.DARK);
        light.setSelected(theme == Theme.LIGHT);
        reduceMotion.selectedProperty().bindBidirectional(choices.reduceMotion());
        interval.getItems().setAll(INTERVALS);
        interval.setConverter(new Shown(SettingsController::seconds));
        interval.valueProperty().bindBidirectional(choices.pollInterval());
        narrative.getItems().setAll(NARRATIVE);
        narrative.setConverter(new Shown(SettingsController::minutes));
        narrative.valueProperty().bindBidirectional(choices.narrative());
        zone.getItems().setAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(choices.zone().get().getId());
        zone.valueProperty().subscribe((old, chosen) -> choices.zone().set(ZoneId.of(chosen)));
        Surroundings around = console.surroundings();
        ModelState state = around.model().getValue();
        model.setText(state.words());
        modelHow.setText(TEXTS.get(state.configured() ? "settings.model.ready" : "settings.model.how"));
        openModel.setDisable(around.desk() == null);
        shop.setText(around.shop().isEmpty() ? around.tag() : around.shop());
    }

    @FXML
    private void openModel() {
        ModelDesk desk = console.surroundings().desk();
        dark.getScene().getWindow().hide();
        over.accept(new ModelSheet(desk, over));
    }

    @FXML
    private void chooseDark() {
        choose(Theme.DARK);
    }

    @FXML
    private void chooseLight() {
        choose(Theme.LIGHT);
    }

    @FXML
    private void connectElsewhere() {
        dark.getScene().getWindow().hide();
        console.commands().connectElsewhere();
    }

    private void choose(Theme theme) {
        console.choices().theme().set(theme);
        dark.setSelected(theme == Theme.DARK);
        light.setSelected(theme == Theme.LIGHT);
    }

    /** "1 s". */
    private static String seconds(Duration interval) {
        double seconds = interval.toMillis() / MILLIS;
        return TEXTS.get("settings.seconds", seconds == Math.rint(seconds) ? (long) seconds : seconds);
    }

    private static String minutes(Duration interval) {
        return interval.isZero()
                ? TEXTS.get("settings.narrative.asked")
                : TEXTS.get("settings.narrative.minutes", interval.toMinutes());
    }

    /** Shows an interval in these words. */
    private static final class Shown extends StringConverter<Duration> {

        private final Function<Duration, String> words;

        Shown(Function<Duration, String> words) {
            this.words = words;
        }

        @Override
        public String toString(Duration interval) {
            return words.apply(interval);
        }

        @Override
        public Duration fromString(String written) {
            throw new UnsupportedOperationException("the intervals are chosen, not written");
        }
    }
}
