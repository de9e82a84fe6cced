package dev.tillwatch.ui;

import java.time.InstantSource;
import javafx.fxml.FXML;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.NullUnmarked;

/** The banner that takes room only while the shop does not answer: cause, since when, what stays true, the next try. */
@NullUnmarked // the loader sets the @FXML fields before initialize()
public final class BannerController {

    private final Console console;
    private final InstantSource clock;

    @FXML
    private HBox banner;

    @FXML
    private Label title;

    @FXML
    private Label text;

    @FXML
    private Label nextTry;

    @FXML
    private Button retry;

    public BannerController(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        console.model().feed().state().subscribe(this::show);
    }

    @FXML
    private void retryNow() {
        console.commands().pollNow();
    }

    /** The whole cause, which may be longer than the banner is wide. */
    @FXML
    private void showDetails() {
        Alert details = new Alert(Alert.AlertType.INFORMATION, text.getText());
        details.setHeaderText(title.getText());
        details.initOwner(banner.getScene().getWindow());
        details.show();
    }

    private void show(FeedState state) {
        banner.setVisible(state.degraded());
        banner.setManaged(state.degraded());
        if (state.degraded()) {
            FeedWords words = new FeedWords(console.choices().zone().get());
            title.setText(words.bannerTitle(state));
            text.setText(words.bannerText(state));
            nextTry.setText(words.nextTry(state, clock.instant()));
            retry.setDisable(state.outage() == null);
        }
    }
}
