package dev.tillwatch.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.settings.Theme;
import dev.tillwatch.settings.TlsMode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The first screen's two ways in, its form, and its keys. */
@NullUnmarked // the toolkit calls start() before each test
@ExtendWith(ApplicationExtension.class)
class ConnectWindowTest {

    private Stage stage;
    private FakeProgram program;
    private ShownScreen screen;

    @Start
    void start(Stage primary) {
        stage = primary;
        program = new FakeProgram(null);
        screen = new ShownScreen(stage, program, Optional.empty());
    }

    @Test
    void startsTheDemoWithProgressInPlaceOfTheButton() {
        screen.press("#start-demo");
        assertThat(program.demos).hasSize(1);
        assertThat(screen.node("#start-demo").isVisible()).isFalse();
        ShownScreen.onFx(() -> program.demos.getFirst().progress(0.427));
        assertThat(screen.text("#demo-percent")).isEqualTo("42 %");
        assertThat(((ProgressBar) screen.node("#demo-progress")).getProgress()).isEqualTo(0.427);
        for (String id : List.of("#host", "#password", "#encryption", "#zone", "#test", "#connect")) {
            assertThat(screen.enabled(id)).as(id).isFalse();
        }
    }

    @Test
    void aDemoThatFailsSaysWhyAndCanBeTriedAgain() {
        screen.press("#start-demo");
        ShownScreen.onFx(() -> program.demos.getFirst().failed("There is no room for the demo: free some memory."));
        assertThat(screen.text("#demo-note")).isEqualTo("There is no room for the demo: free some memory.");
        assertThat(screen.node("#start-demo").isVisible()).isTrue();
        assertThat(screen.enabled("#host")).isTrue();
        screen.press("#start-demo");
        assertThat(program.demos).hasSize(2);
        assertThat(screen.text("#demo-note")).startsWith("Making the shop");
    }

    @Test
    void startingTheDemoEndsARunningTest() {
        screen.fillIn();
        screen.testRuns();
        screen.press("#start-demo");
        screen.await(() -> program.probe().interrupted);
        assertThat(screen.enabled("#test")).isFalse();
    }

    @Test
    void offersTheLastConnectionAgainWithoutItsPassword() {
        open(new FakeProgram(FakeProgram.LAST), Optional.empty());
        assertThat(screen.written("#host")).isEqualTo("db.shop.example");
        assertThat(screen.written("#port")).isEqualTo("3306");
        assertThat(screen.written("#database")).isEqualTo("anology_superteams");
        assertThat(screen.written("#user")).isEqualTo("tillwatch_ro");
        assertThat(screen.<TlsMode>combo("#encryption").getValue()).isEqualTo(TlsMode.REQUIRED);
        assertThat(screen.written("#password")).isEmpty();
        assertThat(screen.focused()).isEqualTo("#password");
    }

    @Test
    void saysWhatIsMissingOneAfterTheOtherAndGoesThere() {
        screen.press("#test");
        assertThat(screen.text("#form-message")).startsWith("Host is empty");
        assertThat(screen.focused()).isEqualTo("#host");
        screen.write("#host", "localhost");
        screen.press("#test");
        assertThat(screen.text("#form-message")).startsWith("Database is empty");
        assertThat(screen.focused()).isEqualTo("#database");
        screen.write("#database", "shop");
        screen.press("#test");
        assertThat(screen.text("#form-message")).startsWith("User is empty");
        assertThat(screen.focused()).isEqualTo("#user");
        screen.write("#user", "tillwatch");
        screen.press("#test");
        assertThat(screen.text("#form-message")).startsWith("Nothing is written");
        assertThat(program.tried).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"http://db.example", "db.example:3306", "10.0.4.17:3306", "db.example/shop", "two words"})
    void refusesAHostThatIsMoreThanAHost(String host) {
        screen.fillIn();
        screen.write("#host", host);
        screen.press("#test");
        assertThat(screen.text("#form-message")).startsWith("Host must be a name or an address alone");
        assertThat(program.tried).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"db.example", "10.0.4.17", "::1", "[fe80::1%eth0]", "' db.example '"})
    void takesNamesAndAddresses(String host) {
        screen.fillIn();
        screen.write("#host", host);
        screen.press("#test");
        assertThat(program.tried).singleElement().satisfies(shop -> assertThat(shop.host())
                .isEqualTo(host.strip()));
    }

    @Test
    void aPortIsANumberFrom1To65535(FxRobot robot) {
        screen.fillIn();
        screen.write("#port", "");
        ShownScreen.onFx(() -> screen.node("#port").requestFocus());
        robot.write("3x3 07:99");
        assertThat(screen.written("#port")).isEqualTo("33079");
        for (String bad : List.of("", "0", "70000")) {
            screen.write("#port", bad);
            screen.press("#test");
            assertThat(screen.text("#form-message")).as(bad).startsWith("Port must be a number from 1 to 65535");
            assertThat(screen.focused()).isEqualTo("#port");
        }
        assertThat(program.tried).isEmpty();
        screen.write("#port", "65535");
        screen.press("#test");
        assertThat(program.tried.getFirst().port()).isEqualTo(65535);
    }

    @Test
    void aLetterLeavesTheChosenDigitsOfThePortAlone(FxRobot robot) {
        ShownScreen.onFx(() -> {
            screen.node("#port").requestFocus();
            ((TextInputControl) screen.node("#port")).selectAll();
        });
        robot.write("x");
        assertThat(screen.written("#port")).isEqualTo("3306");
        robot.write("1");
        assertThat(screen.written("#port")).isEqualTo("1");
    }

    @Test
    void aCaFileCountsOnlyForTheModesThatVerify() {
        screen.fillIn();
        assertThat(screen.enabled("#ca-file")).isFalse();
        screen.choose("#encryption", TlsMode.VERIFY_IDENTITY);
        assertThat(screen.enabled("#ca-file")).isTrue();
        screen.press("#choose-ca");
        assertThat(screen.written("#ca-file")).as("left without choosing").isEmpty();
        program.caFile = Optional.of(Path.of("certificates", "ca.pem"));
        screen.press("#choose-ca");
        screen.press("#test");
        assertThat(program.tried.getLast().caFile()).isEqualTo(Path.of("certificates", "ca.pem"));
        screen.write("#ca-file", " ");
        screen.press("#test");
        assertThat(program.tried.getLast().caFile()).as("the system's").isNull();
        screen.write("#ca-file", "ca.pem");
        screen.choose("#encryption", TlsMode.REQUIRED);
        assertThat(screen.enabled("#choose-ca")).isFalse();
        screen.press("#test");
        assertThat(program.tried.getLast().caFile()).isNull();
    }

    @Test
    void theZoneIsFoundByTypingItsCityAndLabelsTheScreen(FxRobot robot) {
        ShownScreen.onFx(() -> screen.node("#zone").requestFocus());
        robot.write("paris");
        assertThat(program.choices.zone().get()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(screen.text("#first-zone")).isEqualTo("CET, Europe/Paris");
    }

    @Test
    void showsTheStatementsForTheAccountThatIsWritten() {
        screen.fillIn();
        assertThat(screen.text("#guide .code .label"))
                .contains("ON anology_superteams.transactions TO 'tillwatch_ro'@'%';");
        screen.write("#user", "o'brien");
        assertThat(screen.text("#guide .code .label"))
                .contains("'tillwatch'@'%'")
                .doesNotContain("brien");
    }

    @Test
    void tellsWhyItIsShownAndWhetherThereIsAModel() {
        assertThat(screen.node("#notice").getParent().isVisible()).isFalse();
        assertThat(screen.text("#model-title")).isEqualTo("A model is optional");
        assertThat(screen.text("#model-how")).contains("AI_API_KEY", "AI_BASE_URL", ".env");
        FakeProgram ready = new FakeProgram(null);
        ready.modelReady = true;
        open(ready, Optional.of("The preferences were damaged."));
        assertThat(screen.node("#notice").getParent().isVisible()).isTrue();
        assertThat(screen.text("#notice")).isEqualTo("The preferences were damaged.");
        assertThat(screen.text("#model-title")).isEqualTo("A model is ready");
        assertThat(screen.node("#model-how").isVisible()).isFalse();
        assertThat(screen.text("#first-model")).isEqualTo("LLM set up");
    }

    @Test
    void switchesTheTheme() {
        screen.press("#first-theme");
        assertThat(program.choices.theme().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void enterStartsTheDemoFromItsButton(FxRobot robot) {
        assertThat(screen.focused()).isEqualTo("#start-demo");
        robot.type(KeyCode.ENTER);
        assertThat(program.demos).hasSize(1);
        assertThat(program.tried).isEmpty();
    }

    @Test
    void connectsByKeysAlone(FxRobot robot) {
        List<String> order = new ArrayList<>(List.of(screen.focused()));
        for (int i = 0; i < 7; i++) {
            robot.type(KeyCode.TAB);
            order.add(screen.focused());
        }
        assertThat(order)
                .containsExactly(
                        "#start-demo", "#host", "#port", "#database", "#user", "#password", "#encryption", "#zone");
        ShownScreen.onFx(() -> screen.node("#host").requestFocus());
        robot.write("localhost")
                .type(KeyCode.TAB)
                .type(KeyCode.TAB)
                .write("shop")
                .type(KeyCode.TAB);
        robot.write("tillwatch").type(KeyCode.TAB).write("secret").type(KeyCode.ENTER);
        screen.await(() -> program.tried.size() == 1);
        robot.type(KeyCode.ESCAPE);
        assertThat(screen.text("#result-summary")).isEqualTo("cancelled");
        robot.type(KeyCode.ENTER);
        screen.await(() -> program.tried.size() == 2);
        assertThat(program.tried.getLast().label()).isEqualTo("tillwatch@localhost:3306/shop");
        FakeProbe.twoWarn().forEach(program.probe()::end);
        program.probe().finish();
        screen.await(() -> screen.enabled("#connect"));
        robot.type(KeyCode.ENTER);
        assertThat(program.connected).containsExactly(program.tried.getLast());
    }

    @Test
    void theRemedyCanBeCopiedByKeys(FxRobot robot) {
        screen.fillIn();
        screen.testEnds(FakeProbe.oneFails());
        ShownScreen.onFx(() -> screen.node("#zone").requestFocus());
        robot.type(KeyCode.TAB).type(KeyCode.ENTER);
        assertThat(screen.node(".step-failed .copy").getAccessibleText()).isEqualTo("Copied");
        assertThat(program.tried).hasSize(1);
    }

    private void open(FakeProgram other, Optional<String> notice) {
        program = other;
        ShownScreen.onFx(() -> screen = new ShownScreen(stage, other, notice));
    }
}
