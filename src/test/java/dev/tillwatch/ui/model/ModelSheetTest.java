package dev.tillwatch.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.settings.ModelChoice;
import dev.tillwatch.ui.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a user sees and does in the sheet of the language model. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class ModelSheetTest {

    private final FakeDesk desk = new FakeDesk();
    private final AtomicReference<Node> over = new AtomicReference<>();
    private StackPane root;
    private Scene scene;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        root = new StackPane();
        scene = Pictures.scene(root, true, 1000, 760);
        show(new ModelSheet(desk, this::show));
    }

    private void show(Node sheet) {
        over.set(sheet);
        root.getChildren().setAll(sheet);
        root.applyCss();
        root.layout();
    }

    @Test
    void presetsAndAddressesAreChosenByName() {
        ComboBox<String> provider = provider();
        assertThat(provider.getItems())
                .containsExactly("As the environment says", "OpenAI", "Groq", "Ollama", "llama.cpp", "Another address");
        onFx(() -> provider.setValue("Groq"));
        assertThat(field("#model-url").getPromptText()).isEqualTo("https://api.groq.com/openai/v1");
        onFx(() -> field("#model-name").setText(" small "));
        press("#model-use");
        assertThat(desk.chosen.choice()).isEqualTo(new ModelChoice("Groq", "", "small"));

        onFx(() -> {
            provider.setValue("Another address");
            field("#model-url").setText("http://localhost:9/v1");
        });
        press("#model-use");
        assertThat(desk.chosen.choice()).isEqualTo(new ModelChoice("", "http://localhost:9/v1", "small"));

        onFx(() -> provider.setValue("As the environment says"));
        assertThat(field("#model-url").isVisible()).isFalse();
        press("#model-use");
        assertThat(desk.chosen.choice()).isNull();
    }

    @Test
    void saysWhyAnAddressCannotBeUsedAndKeepsNothing() {
        desk.trouble = Optional.of("AI_BASE_URL must be an address.");
        onFx(() -> provider().setValue("Ollama"));
        press("#model-use");
        assertThat(text("#model-now")).isEqualTo("AI_BASE_URL must be an address.");
        assertThat(desk.chosen.choice()).isNull();
    }

    @Test
    void showsWhatIsUsedBesideEachLimitAndTakesNumbersAlone() {
        assertThat(text("#used-requestsMinute")).isEqualTo("12 of 60 requests this minute");
        assertThat(text("#used-tokensDay")).isEqualTo("310,000 of 2,000,000 tokens in 24 hours");
        onFx(() -> field("#limit-requestsMinute").setText("thirty"));
        assertThat(field("#limit-requestsMinute").getText()).isEqualTo("60");
        onFx(() -> {
            field("#limit-requestsMinute").setText("30");
            field("#limit-requestsMinute").fireEvent(new ActionEvent());
            field("#limit-requestsDay").setText("0");
            field("#limit-requestsDay").fireEvent(new ActionEvent());
        });
        assertThat(desk.chosen.limits().requestsPerMinute()).isEqualTo(30);
        assertThat(text("#used-requestsMinute")).isEqualTo("12 of 30 requests this minute");
        assertThat(text("#used-requestsDay")).isEqualTo("340 requests in 24 hours, no limit");
    }

    @Test
    void theDrillShowsHowFarItIsAndThenATableByClass() throws TimeoutException {
        press("#drill-start");
        await(() -> node("#drill-stop").isVisible());
        assertThat(node("#drill-start").isDisabled()).isTrue();
        await(
                () -> text("#drill-words")
                        .equals(
                                "30 of 60 questions asked. It goes on by itself when there is room: 2 of 2 requests this minute are used."));
        desk.drillGoesOn.countDown();
        await(() -> desk.drilled != null && !node("#drill-stop").isVisible());
        TableView<?> table = (TableView<?>) node("#drill-table");
        assertThat(table.isVisible()).isTrue();
        assertThat(table.getItems()).hasSize(2);
        assertThat(table.getColumns().getLast().getCellData(0)).isEqualTo("link 1, sign 1");
        assertThat(text("#drill-words")).contains("small fails", "2 statements");
        picture("model-sheet");
    }

    @Test
    void theDrillCanBeStoppedAndTellsWhatItHas() throws TimeoutException {
        press("#drill-start");
        await(() -> node("#drill-stop").isVisible());
        press("#drill-stop");
        await(() -> desk.drilled != null && !desk.drilled.whole());
    }

    @Test
    void leavingTheSheetStopsTheDrill() throws TimeoutException {
        press("#drill-start");
        await(() -> node("#drill-stop").isVisible());
        onFx(() -> root.getChildren().clear());
        await(() -> desk.drilled != null && !desk.drilled.whole());
    }

    @Test
    void theRecordIsAListWithAllAboutTheChosenRequest() throws TimeoutException {
        ListView<?> list = record();
        TextArea detail = (TextArea) node("#ledger-detail");
        await(() -> detail.getText().contains("facts of c"));
        assertThat(detail.getText()).contains("explanation", "no end known");
        await(() -> scene.getFocusOwner() == list);
        onFx(() -> {
            down(list);
            down(list);
        });
        assertThat(detail.getText())
                .contains("narrative", "24 bytes to small at http://localhost:1/v1")
                .contains("812 tokens sent, 44 received", "Withheld by rule: form 2, sign 1")
                .contains("3 stand, 3 withheld", "{\"content\":\"facts of a\"}", "the model's words");
        assertThat(text("#ledger-words")).contains("3 requests, in requests.jsonl");
        picture("model-ledger");
        press("#ledger-back");
        assertThat(over.get()).isInstanceOf(ModelSheet.class);
    }

    @Test
    void theRecordIsExportedAsJsonLines() throws TimeoutException, IOException {
        record();
        Path file = folder.resolve("out.jsonl");
        desk.export = Optional.of(file);
        press("#ledger-export");
        await(() -> text("#ledger-words").contains("3 requests are in"));
        assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.startsWith("{\"id\":"));
        desk.export = Optional.of(folder.resolve("missing").resolve("out.jsonl"));
        press("#ledger-export");
        await(() -> text("#ledger-words").contains("failed"));
    }

    @Test
    void everyControlHasWordsForReaders() {
        for (Node node : root.lookupAll(".text-field")) {
            assertThat(node.getAccessibleText()).as(node.getId()).isNotBlank();
        }
        assertThat(provider().getAccessibleText()).isNotBlank();
    }

    private ListView<?> record() throws TimeoutException {
        press("#model-requests");
        await(() -> node("#ledger-list") != null
                && !((ListView<?>) node("#ledger-list")).getItems().isEmpty());
        return (ListView<?>) node("#ledger-list");
    }

    private static void down(Node list) {
        list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> provider() {
        return (ComboBox<String>) node("#model-provider");
    }

    private TextField field(String id) {
        return (TextField) node(id);
    }

    private String text(String id) {
        return ((Label) node(id)).getText();
    }

    private Node node(String id) {
        return ((Parent) root).lookup(id);
    }

    private void press(String id) {
        onFx(() -> ((Button) node(id)).fire());
    }

    private void picture(String name) {
        onFx(() -> Pictures.write(scene, name));
    }

    private static void onFx(Runnable work) {
        Pictures.onFx(() -> {
            work.run();
            return true;
        });
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
