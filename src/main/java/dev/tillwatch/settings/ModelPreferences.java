package dev.tillwatch.settings;

import org.jspecify.annotations.Nullable;

/**
 * What was chosen in the window about the language model.
 *
 * @param choice null: the model that the environment names
 * @param failedDrill the address and model that did not pass the drill last, empty where it did
 */
public record ModelPreferences(@Nullable ModelChoice choice, ModelLimits limits, String failedDrill) {

    public static final ModelPreferences DEFAULT = new ModelPreferences(null, ModelLimits.USUAL, "");

    public ModelPreferences withChoice(@Nullable ModelChoice chosen) {
        return new ModelPreferences(chosen, limits, failedDrill);
    }

    public ModelPreferences withLimits(ModelLimits chosen) {
        return new ModelPreferences(choice, chosen, failedDrill);
    }

    public ModelPreferences withFailedDrill(String model) {
        return new ModelPreferences(choice, limits, model);
    }
}
