package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.explain.drill.DrillClass;
import dev.tillwatch.explain.drill.DrillReport;
import dev.tillwatch.explain.llm.LlmStub;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.Environment;
import dev.tillwatch.settings.KeyStore;
import dev.tillwatch.settings.ModelChoice;
import dev.tillwatch.settings.ModelPreset;
import dev.tillwatch.settings.Preferences;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.ModelState.Kind;
import dev.tillwatch.ui.Pictures;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The model behind the window: another can be chosen while it is open, and a failed drill leaves a mark. */
class ModelRoomTest {

    private static final String MODELS = "{\"data\":[{\"id\":\"" + LlmStub.MODEL + "\"}]}";
    private static final DrillClass EFFECT = new DrillClass("link", 5, 9, 7, Map.of(), 1, 320L, 900);

    private final List<Preferences> kept = new ArrayList<>();
    private final Choices choices = new Choices(Preferences.DEFAULT, ZoneId.of("Asia/Kolkata"), kept::add);

    @TempDir
    private Path folder;

    private static LlmStub stub() {
        return LlmStub.answering("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Content-Length: " + MODELS.length() + "\r\n\r\n" + MODELS);
    }

    private ModelLink link(ModelOffice office) {
        return onFx(() -> ModelLink.to(office, () -> LocalDate.EPOCH));
    }

    private static ModelRoom room(ModelOffice office, ModelLink link) {
        return new ModelRoom(office, link, new NoHost(), Runnable::run);
    }

    @Test
    void aModelThatFailedTheDrillWearsAMarkUntilItPassesOne() throws TimeoutException {
        try (LlmStub stub = stub()) {
            ModelOffice office = ModelOffice.fixed(Optional.of(stub.endpoint("")), choices);
            ModelLink link = link(office);
            ModelRoom room = room(office, link);
            until(link, Kind.READY);
            drilled(room, new DrillReport(LlmStub.MODEL, List.of(EFFECT), 12, 12, ""));
            until(link, Kind.DOUBTED);
            assertThat(kept.getLast().model().failedDrill()).isEqualTo(stub.address() + " " + LlmStub.MODEL);
            until(link(office), Kind.DOUBTED);
            drilled(room, new DrillReport(LlmStub.MODEL, List.of(), 12, 3, "you stopped it."));
            until(link, Kind.DOUBTED);
            drilled(room, new DrillReport(LlmStub.MODEL, List.of(), 12, 12, ""));
            until(link, Kind.READY);
            assertThat(kept.getLast().model().failedDrill()).isEmpty();
        }
    }

    @Test
    void anotherModelIsAskedAsSoonAsItIsChosen() throws TimeoutException, BadSetting {
        ModelOffice office = ModelOffice.of(Environment.load(folder, Map.of()), choices, KeyStore.NONE);
        ModelLink link = link(office);
        ModelRoom room = room(office, link);
        assertThat(link.state().get().kind()).isEqualTo(Kind.NONE);
        assertThat(room.words()).startsWith("No model");
        try (LlmStub stub = stub()) {
            ModelChoice choice = new ModelChoice("", stub.address(), LlmStub.MODEL);
            assertThat(onFx(() -> room.choose(choice))).isEmpty();
            until(link, Kind.READY);
            assertThat(link.configured()).isTrue();
            assertThat(room.words()).contains(LlmStub.MODEL, stub.address(), "without a key");
            assertThat(kept.getLast().model().choice()).isEqualTo(choice);
        }
        ModelChoice wrong = new ModelChoice("", "localhost", "m");
        assertThat(onFx(() -> room.choose(wrong)))
                .hasValueSatisfying(why -> assertThat(why).contains("address"));
        assertThat(link.model()).isEqualTo(LlmStub.MODEL);
        assertThat(onFx(() -> room.choose(null))).isEmpty();
        assertThat(link.configured()).isFalse();
    }

    @Test
    void theKeyStoreIsReadOffTheToolkitsThreadAndItsKeyUsed() throws TimeoutException, BadSetting {
        List<Boolean> onFx = new CopyOnWriteArrayList<>();
        KeyStore store = address -> {
            onFx.add(Platform.isFxApplicationThread());
            return new Secret("from-the-store");
        };
        ModelOffice office = ModelOffice.of(Environment.load(folder, Map.of()), choices, store);
        ModelLink link = link(office);
        ModelRoom room = room(office, link);
        try (LlmStub stub = stub()) {
            onFx(() -> room.choose(new ModelChoice("", stub.address(), LlmStub.MODEL)));
            until(link, Kind.READY);
            assertThat(room.words()).contains("with a key");
            assertThat(link.endpoint().orElseThrow().key().reveal()).isEqualTo("from-the-store");
            assertThat(stub.requests().getFirst()).contains("Bearer from-the-store");
            assertThat(onFx).containsExactly(false);
        }
    }

    @Test
    void aPresetTakesTheKeyOfItsOwnVariable() throws BadSetting {
        ModelOffice office =
                ModelOffice.of(Environment.load(folder, Map.of("GROQ_API_KEY", "gsk_x")), choices, KeyStore.NONE);
        assertThat(office.endpoint()).isEmpty();
        assertThat(office.endpoint(new ModelChoice(ModelPreset.GROQ.title(), "", ""))
                        .orElseThrow()
                        .key()
                        .reveal())
                .isEqualTo("gsk_x");
    }

    @Test
    void withoutAModelAQuestionIsAnsweredWithWhatToDo() {
        ModelLink link = link(ModelOffice.fixed(Optional.empty(), choices));
        List<String> heard = new ArrayList<>();
        link.rewrite(List.of(), new Explainer.Listener() {
            @Override
            public void statement(Statement statement) {}

            @Override
            public void withheld(Withheld withheld) {}

            @Override
            public void finished() {}

            @Override
            public void failed(String sentence) {
                heard.add(sentence);
            }
        });
        assertThat(heard).singleElement().asString().contains("AI_API_KEY");
    }

    private static void drilled(ModelRoom room, DrillReport report) {
        onFx(() -> {
            room.drilled(report);
            return true;
        });
    }

    private static <T> T onFx(Callable<T> work) {
        return Pictures.onFx(work);
    }

    private static void until(ModelLink link, Kind kind) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> onFx(() -> link.state().get().kind() == kind));
    }
}
