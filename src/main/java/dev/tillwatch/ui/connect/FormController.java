package dev.tillwatch.ui.connect;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.SavedConnection;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import dev.tillwatch.ui.connect.FormEntry.Address;
import dev.tillwatch.ui.connect.FormEntry.Encryption;
import dev.tillwatch.ui.connect.FormEntry.Field;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import org.jspecify.annotations.NullUnmarked;
import org.kordamp.ikonli.javafx.FontIcon;

/** The connection's form and its buttons: Test tries what is written, Connect uses what was tried. */
@NullUnmarked // the loader sets the @FXML fields before initialize()
public final class FormController {

    private static final Texts TEXTS = Texts.of("connect");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final ConnectModel model;

    @FXML
    private Node fields;

    @FXML
    private TextField host;

    @FXML
    private TextField port;

    @FXML
    private TextField database;

    @FXML
    private TextField user;

    @FXML
    private PasswordField password;

    @FXML
    private ComboBox<TlsMode> encryption;

    @FXML
    private TextField caFile;

    @FXML
    private Button chooseCa;

    @FXML
    private ComboBox<ZoneId> zone;

    @FXML
    private Button test;

    @FXML
    private FontIcon testIcon;

    @FXML
    private Button connect;

    @FXML
    private Label message;

    FormController(ConnectModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        port.setTextFormatter(new TextFormatter<>(new PortFilter()));
        encryption.getItems().setAll(TlsMode.values());
        encryption.setConverter(new TlsWords());
        fill(model.choices().kept().lastConnection());
        prepareZones();
        Stream.of(host, port, database, user, password, caFile)
                .forEach(field -> field.textProperty().subscribe((before, now) -> edited()));
        encryption.valueProperty().subscribe((before, now) -> edited());
        edited();
        fields.disableProperty().bind(model.busy());
        model.test().state().subscribe(state -> showButtons());
        model.busy().subscribe(busy -> showButtons());
        password.sceneProperty().subscribe(scene -> {
            if (scene != null && model.choices().kept().lastConnection() != null) {
                password.requestFocus();
            }
        });
    }

    @FXML
    private void testOrCancel() {
        if (model.test().state().get().running()) {
            model.test().cancel();
            return;
        }
        Map<Field, String> problems = model.entry().get().problems();
        show(problems);
        if (problems.isEmpty()) {
            model.test().start(model.entry().get().shop());
        } else {
            field(problems.keySet().iterator().next()).requestFocus();
        }
    }

    @FXML
    private void connect() {
        model.test().state().get().usable().ifPresent(shop -> {
            model.busy().set(true);
            message.setText(TEXTS.get("form.connecting", shop.label()));
            model.actions().connect(shop);
        });
    }

    @FXML
    private void chooseCaFile() {
        model.actions().chooseCaFile().ifPresent(file -> {
            caFile.setText(file.toString());
            // The end of a path tells more than its beginning.
            caFile.end();
        });
    }

    private void fill(SavedConnection last) {
        host.setText(last == null ? "" : last.host());
        port.setText(Integer.toString(last == null ? ShopConnection.DEFAULT_PORT : last.port()));
        database.setText(last == null ? "" : last.database());
        user.setText(last == null ? "" : last.user());
        encryption.setValue(last == null ? TlsMode.PREFERRED : last.tls());
        caFile.setText(
                last == null || last.caFile() == null ? "" : last.caFile().toString());
        caFile.end();
    }

    private void prepareZones() {
        ZoneId chosen = model.choices().zone().get();
        List<ZoneId> known = Stream.concat(Stream.of(chosen.getId()), ZoneId.getAvailableZoneIds().stream())
                .distinct()
                .sorted()
                .map(ZoneId::of)
                .toList();
        zone.getItems().setAll(known);
        zone.setConverter(new ZoneWords(model.clock()));
        zone.setValue(chosen);
        zone.valueProperty().subscribe((before, now) -> model.choices().zone().set(now));
        TypeAhead.install(zone, model.clock());
    }

    private void edited() {
        FormEntry entry = new FormEntry(
                new Address(host.getText(), port.getText(), database.getText()),
                user.getText(),
                new Secret(password.getText()),
                new Encryption(encryption.getValue(), caFile.getText()));
        model.entry().set(entry);
        caFile.setDisable(!entry.encryption().verifies());
        chooseCa.setDisable(!entry.encryption().verifies());
        show(Map.of());
    }

    private void show(Map<Field, String> problems) {
        for (Field field : Field.values()) {
            field(field).pseudoClassStateChanged(WRONG, problems.containsKey(field));
        }
        message.setText(problems.values().stream().findFirst().orElse(TEXTS.get("form.never")));
        message.getStyleClass().removeAll("bad", "muted");
        message.getStyleClass().add(problems.isEmpty() ? "muted" : "bad");
    }

    private TextField field(Field field) {
        return switch (field) {
            case HOST -> host;
            case PORT -> port;
            case DATABASE -> database;
            case USER -> user;
            case CA_FILE -> caFile;
        };
    }

    private void showButtons() {
        TestState state = model.test().state().get();
        boolean usable = state.usable().isPresent();
        boolean busy = model.busy().get();
        String words = state.running() ? "cancel" : state.phase() == TestState.Phase.NONE ? "test" : "again";
        test.setText(TEXTS.get("form." + words));
        testIcon.setIconLiteral(state.running() ? "fth-x" : "fth-rotate-cw");
        test.setDisable(busy);
        connect.setDisable(busy || !usable);
        // Enter goes on to the next thing that makes sense; while a test runs it means nothing.
        test.setDefaultButton(!usable && !state.running());
        connect.setDefaultButton(usable);
    }
}
