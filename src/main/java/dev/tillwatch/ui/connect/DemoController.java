package dev.tillwatch.ui.connect;

import dev.tillwatch.i18n.Texts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.NullUnmarked;

/** The demo's panel: starts it and shows how far it is. */
@NullUnmarked // the loader sets the @FXML fields before initialize()
public final class DemoController implements DemoProgress {

    private static final Texts TEXTS = Texts.of("connect");
    private static final int PERCENT = 100;

    private final ConnectModel model;

    @FXML
    private Button start;

    @FXML
    private Node making;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label percent;

    @FXML
    private Label note;

    private boolean started;

    DemoController(ConnectModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        start.disableProperty().bind(model.busy());
        show(false);
        start.sceneProperty().subscribe(scene -> {
            // Who connected before has more use for the password.
            if (scene != null && model.choices().kept().lastConnection() == null) {
                start.requestFocus();
            }
        });
    }

    @FXML
    private void startDemo() {
        model.test().cancel();
        model.busy().set(true);
        show(true);
        progress(0);
        tell(TEXTS.get("demo.takes"), false);
        model.actions().startDemo(this);
    }

    @Override
    public void progress(double fraction) {
        double done = Math.clamp(fraction, 0, 1);
        bar.setProgress(done);
        percent.setText(TEXTS.get("demo.percent", (int) (done * PERCENT)));
    }

    @Override
    public void failed(String sentence) {
        if (started) {
            show(false);
            model.busy().set(false);
            tell(sentence, true);
            start.requestFocus();
        }
    }

    /** The bar stands where the button was, in the same room. */
    private void show(boolean is) {
        started = is;
        making.setVisible(is);
        start.setVisible(!is);
    }

    private void tell(String sentence, boolean bad) {
        note.setText(sentence);
        note.getStyleClass().removeAll("bad", "muted");
        note.getStyleClass().add(bad ? "bad" : "muted");
    }
}
