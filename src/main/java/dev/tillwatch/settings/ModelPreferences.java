package dev.tillwatch.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen in the window about the language model.
 *
 * @param choice null: the model that the environment names
 * @param failedDrill the address and model that did not pass the drill last, empty where it did
 * @param narrative how often the narrative asks by itself; zero: only when it is asked to
 */
public record ModelPreferences(
        @Nullable ModelChoice choice, ModelLimits limits, String failedDrill, Duration narrative) {

    /** Each call costs money and seconds. */
    public static final Duration USUAL_NARRATIVE = Duration.ofMinutes(5);

    public static final ModelPreferences DEFAULT = new ModelPreferences(null, ModelLimits.USUAL, "", USUAL_NARRATIVE);

    public ModelPreferences withChoice(@Nullable ModelChoice chosen) {
        return new ModelPreferences(chosen, limits, failedDrill, narrative);
    }

    public ModelPreferences withLimits(ModelLimits chosen) {
        return new ModelPreferences(choice, chosen, failedDrill, narrative);
    }

    public ModelPreferences withFailedDrill(String model) {
        return new ModelPreferences(choice, limits, model, narrative);
    }

    public ModelPreferences withNarrative(Duration chosen) {
        return new ModelPreferences(choice, limits, failedDrill, chosen);
    }
}
