package dev.tillwatch.app;

import dev.tillwatch.explain.ledger.Journal;
import dev.tillwatch.explain.ledger.Ledger;
import dev.tillwatch.explain.llm.AnswerCache;
import dev.tillwatch.explain.llm.Gate;
import dev.tillwatch.explain.llm.Limits;
import dev.tillwatch.explain.llm.Means;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.Environment;
import dev.tillwatch.settings.KeyStore;
import dev.tillwatch.settings.ModelChoice;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.settings.ModelPreferences;
import dev.tillwatch.ui.Choices;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From where the program asks models, whichever shop it watches: which one, within which limits, into which record. */
final class ModelOffice {

    private static final Logger LOG = LoggerFactory.getLogger(ModelOffice.class);

    private final Source source;
    private final Choices choices;
    private final ModelMeans means;
    private final KeyStore keys;

    /** Finds the endpoint that was chosen, null: the one of the environment. */
    interface Source {
        Optional<ModelEndpoint> endpoint(@Nullable ModelChoice choice) throws BadSetting;
    }

    private ModelOffice(Source source, Choices choices, ModelMeans means, KeyStore keys) {
        this.source = source;
        this.choices = choices;
        this.means = means;
        this.keys = keys;
    }

    static ModelOffice of(Environment environment, Choices choices, KeyStore keys) {
        ModelMeans means = ModelMeans.ofThisUser(() -> choices.kept().model().limits());
        Thread.ofVirtual().name("requests").start(means::remember);
        return new ModelOffice(
                choice -> choice == null ? environment.model() : Optional.of(environment.model(choice)),
                choices,
                means,
                keys);
    }

    /** One endpoint or none, without limits or record: for a benchmark and its own model. */
    static ModelOffice fixed(Optional<ModelEndpoint> endpoint, Choices choices) {
        Means bare = new Means(Limits.USUAL, Gate.open(), Journal.NONE, AnswerCache.usual(InstantSource.system()));
        ModelMeans means = new ModelMeans(new Ledger(ModelMeans.folder()), bare);
        return new ModelOffice(choice -> endpoint, choices, means, KeyStore.NONE);
    }

    Optional<ModelEndpoint> endpoint() {
        try {
            return endpoint(chosen().choice());
        } catch (BadSetting unusable) {
            LOG.warn("The chosen model cannot be asked: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    Optional<ModelEndpoint> endpoint(@Nullable ModelChoice choice) throws BadSetting {
        return source.endpoint(choice);
    }

    /** The same endpoint with the key of the workstation's store, where it has none yet. Blocks. */
    ModelEndpoint keyed(ModelEndpoint endpoint) {
        return endpoint.keyed(keys);
    }

    ModelPreferences chosen() {
        return choices.kept().model();
    }

    void keep(ModelPreferences chosen) {
        choices.keep(choices.kept().withModel(chosen));
    }

    ModelMeans means() {
        return means;
    }

    /** Whether this model has failed the drill. */
    boolean doubts(ModelEndpoint endpoint) {
        return chosen().failedDrill().equals(name(endpoint));
    }

    void doubt(ModelEndpoint endpoint, boolean failed) {
        if (failed || doubts(endpoint)) {
            keep(chosen().withFailedDrill(failed ? name(endpoint) : ""));
        }
    }

    private static String name(ModelEndpoint endpoint) {
        return endpoint.baseUrl() + " " + endpoint.model();
    }
}
