package dev.tillwatch.app;

import dev.tillwatch.explain.Explainer;
import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.explain.UnconfiguredExplainer;
import dev.tillwatch.explain.Withheld;
import dev.tillwatch.explain.llm.EndpointProbe;
import dev.tillwatch.explain.llm.EndpointStatus;
import dev.tillwatch.explain.llm.LlmExplainer;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Row;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.ui.ModelState;
import dev.tillwatch.ui.ModelState.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The configured model as the window knows it: asks it, and says in the status bar how it does. */
final class ModelLink implements Explainer {

    private static final Texts TEXTS = Texts.of("window");

    private final ModelOffice office;
    private final Supplier<LocalDate> today;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger choice = new AtomicInteger();
    private final ReadOnlyObjectWrapper<ModelState> state = new ReadOnlyObjectWrapper<>();
    private volatile Asked asked = new Asked(Optional.empty(), new UnconfiguredExplainer());

    /** The model that is asked now. */
    private record Asked(Optional<ModelEndpoint> endpoint, Explainer explainer) {}

    private ModelLink(ModelOffice office, Supplier<LocalDate> today) {
        this.office = office;
        this.today = today;
    }

    /** A link that looks at once, on a thread of its own, whether the endpoint answers. */
    static ModelLink to(ModelOffice office, Supplier<LocalDate> today) {
        ModelLink link = new ModelLink(office, today);
        link.use(office.endpoint());
        return link;
    }

    /** Asks this endpoint from now on; calls that run are left to end. On the FX thread. */
    void use(Optional<ModelEndpoint> endpoint) {
        asked = new Asked(endpoint, explainer(endpoint));
        int chosen = choice.incrementAndGet();
        state.set(words(endpoint.isEmpty() ? Kind.NONE : Kind.CHECKING));
        endpoint.ifPresent(known -> Thread.ofVirtual().name("model-look").start(() -> {
            ModelEndpoint keyed = office.keyed(known);
            if (!keyed.equals(known)) {
                Platform.runLater(() -> take(chosen, keyed));
            }
            boolean failed = new EndpointProbe().look(keyed).outcome() == EndpointStatus.Outcome.FAILED;
            if (choice.get() == chosen) {
                become(failed ? Kind.FAILED : Kind.READY);
            }
        }));
    }

    /** The key has come out of the store; another model may have been chosen meanwhile. */
    private void take(int chosen, ModelEndpoint keyed) {
        if (choice.get() == chosen) {
            asked = new Asked(Optional.of(keyed), explainer(Optional.of(keyed)));
        }
    }

    private Explainer explainer(Optional<ModelEndpoint> endpoint) {
        return endpoint.<Explainer>map(
                        known -> new LlmExplainer(known, today, office.means().means()))
                .orElseGet(UnconfiguredExplainer::new);
    }

    Optional<ModelEndpoint> endpoint() {
        return asked.endpoint();
    }

    /** The drill has ended: the mark comes or goes. */
    void judged() {
        become(Kind.READY);
    }

    /** How the model does; changes on the FX thread. */
    ReadOnlyObjectProperty<ModelState> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public boolean configured() {
        return asked.explainer().configured();
    }

    @Override
    public String model() {
        return asked.explainer().model();
    }

    @Override
    public Call explain(Row row, Listener listener) {
        return watched(listener, hearing -> asked.explainer().explain(row, hearing));
    }

    @Override
    public Call rewrite(List<Prose> sentences, Listener listener) {
        return watched(listener, hearing -> asked.explainer().rewrite(sentences, hearing));
    }

    @Override
    public Optional<Instant> closedUntil() {
        return asked.explainer().closedUntil();
    }

    @Override
    public String preview(Row row) {
        return asked.explainer().preview(row);
    }

    private Call watched(Listener listener, Function<Listener, Call> start) {
        if (!configured()) {
            return start.apply(listener);
        }
        Hearing hearing = new Hearing(listener);
        running.incrementAndGet();
        become(Kind.ANSWERING);
        Call call = start.apply(hearing);
        return () -> {
            call.cancel();
            hearing.over(Kind.READY);
        };
    }

    private void become(Kind kind) {
        Platform.runLater(() -> state.set(words(kind)));
    }

    private ModelState words(Kind kind) {
        boolean doubted =
                kind == Kind.READY && asked.endpoint().filter(office::doubts).isPresent();
        Kind shown = doubted ? Kind.DOUBTED : kind;
        return new ModelState(shown, TEXTS.get("model." + shown.name().toLowerCase(Locale.ROOT), model()));
    }

    /** Hands everything on and notes how the call ended. */
    private final class Hearing implements Listener {

        private final Listener listener;
        private final AtomicBoolean over = new AtomicBoolean();

        Hearing(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void kept(Instant at) {
            listener.kept(at);
        }

        @Override
        public void statement(Statement statement) {
            listener.statement(statement);
        }

        @Override
        public void withheld(Withheld withheld) {
            listener.withheld(withheld);
        }

        @Override
        public void finished() {
            over(Kind.READY);
            listener.finished();
        }

        @Override
        public void failed(String sentence) {
            over(Kind.FAILED);
            listener.failed(sentence);
        }

        /** A call ends once; with others still running the model answers on. */
        private void over(Kind kind) {
            if (over.compareAndSet(false, true)) {
                boolean last = running.decrementAndGet() == 0;
                become(last || kind == Kind.FAILED ? kind : Kind.ANSWERING);
            }
        }
    }
}
