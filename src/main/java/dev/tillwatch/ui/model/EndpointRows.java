package dev.tillwatch.ui.model;

import static dev.tillwatch.ui.model.Bits.TEXTS;

import dev.tillwatch.settings.ModelChoice;
import dev.tillwatch.settings.ModelPreset;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Which model: that of the environment, a preset, or any other by its address. */
final class EndpointRows extends VBox {

    private static final double FIELD = 200;

    private final ModelDesk desk;
    private final Runnable changed;
    private final ComboBox<String> provider = new ComboBox<>();
    private final TextField url = Bits.field("model-url", "url", FIELD);
    private final TextField model = Bits.field("model-name", "name", FIELD);
    private final Label now = Bits.quiet("model-now");

    /** @param changed runs when another model is asked from now on */
    EndpointRows(ModelDesk desk, Runnable changed) {
        super(8);
        this.desk = desk;
        this.changed = changed;
        provider.setId("model-provider");
        provider.setAccessibleText(TEXTS.get("provider"));
        provider.getItems().add(TEXTS.get("provider.environment"));
        Stream.of(ModelPreset.values()).map(ModelPreset::title).forEach(provider.getItems()::add);
        provider.getItems().add(TEXTS.get("provider.other"));
        Button use = Bits.button("model-use", "use");
        use.setOnAction(press -> use());
        url.setOnAction(press -> use());
        model.setOnAction(press -> use());
        getChildren().addAll(Bits.line(provider, url, model, use), now);
        showChosen();
        provider.valueProperty().subscribe(title -> fit());
    }

    private void showChosen() {
        ModelChoice choice = desk.chosen().choice();
        if (choice == null) {
            provider.setValue(TEXTS.get("provider.environment"));
        } else {
            provider.setValue(
                    ModelPreset.named(choice.preset()).map(ModelPreset::title).orElse(TEXTS.get("provider.other")));
            url.setText(choice.url());
            model.setText(choice.model());
        }
        now.setText(desk.words());
    }

    /** Only what the choice needs is asked for; what a preset would take stands in the empty fields. */
    private void fit() {
        Optional<ModelPreset> preset = ModelPreset.named(provider.getValue());
        boolean environment = provider.getValue().equals(TEXTS.get("provider.environment"));
        Bits.visible(!environment, url, model);
        url.setPromptText(preset.map(known -> known.url().toString()).orElse(TEXTS.get("url")));
        model.setPromptText(preset.map(ModelPreset::model).orElse(TEXTS.get("name")));
    }

    private void use() {
        boolean environment = provider.getValue().equals(TEXTS.get("provider.environment"));
        String preset =
                ModelPreset.named(provider.getValue()).map(ModelPreset::title).orElse("");
        ModelChoice choice = environment
                ? null
                : new ModelChoice(preset, url.getText().strip(), model.getText().strip());
        Optional<String> trouble = desk.choose(choice);
        now.setText(trouble.orElseGet(desk::words));
        if (trouble.isEmpty()) {
            changed.run();
        }
    }
}
