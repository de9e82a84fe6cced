package dev.tillwatch.settings;

import static dev.tillwatch.settings.Environment.TEXTS;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Finds the model's endpoint: by its address, by the name of a preset, or by the first letters of the key. A key goes to
 * no other host than the one that it is for.
 */
final class ModelSettings {

    private ModelSettings() {}

    static Optional<ModelEndpoint> read(Environment environment) throws BadSetting {
        Secret key = environment.word("AI_API_KEY").map(Secret::new).orElse(Secret.NONE);
        Optional<String> url = environment.word("AI_BASE_URL");
        Optional<String> provider = environment.word("AI_PROVIDER");
        if (key.isEmpty() && url.isEmpty() && provider.isEmpty()) {
            return Optional.empty();
        }
        Optional<ModelPreset> preset = provider.isPresent() ? Optional.of(named(provider.get())) : Optional.empty();
        URI base = url.isPresent()
                ? address(url.get())
                : preset.map(ModelPreset::url).orElse(null);
        if (base == null) {
            base = ownerOf(key).url();
        }
        Secret sent = key.isEmpty() ? ownKey(environment, base) : key;
        String model = environment.word("AI_MODEL").orElse(usualModel(base, preset));
        return Optional.of(new ModelEndpoint(base, model, sent));
    }

    /** The endpoint that was chosen in the window, with the key that the environment has for it. */
    static ModelEndpoint read(Environment environment, ModelChoice choice) throws BadSetting {
        Optional<ModelPreset> preset = ModelPreset.named(choice.preset());
        if (preset.isEmpty() && choice.url().isEmpty()) {
            throw new BadSetting(TEXTS.get("setting.url.missing"));
        }
        URI base = choice.url().isEmpty() ? preset.orElseThrow().url() : address(choice.url());
        String model = choice.model().isEmpty() ? usualModel(base, preset) : choice.model();
        return new ModelEndpoint(base, model, keyFor(environment, base));
    }

    private static Secret keyFor(Environment environment, URI base) {
        Secret general = environment.word("AI_API_KEY").map(Secret::new).orElse(Secret.NONE);
        Optional<ModelPreset> preset = ModelPreset.at(base);
        if (preset.isPresent() && preset.get().owns(general)) {
            return general;
        }
        try {
            Optional<ModelEndpoint> named = read(environment)
                    .filter(endpoint -> sameHost(endpoint.baseUrl(), base))
                    .filter(endpoint -> !endpoint.key().isEmpty());
            return named.isPresent() ? named.get().key() : ownKey(environment, base);
        } catch (BadSetting ofAnother) {
            return ownKey(environment, base);
        }
    }

    /** The key in the preset's own variable. */
    private static Secret ownKey(Environment environment, URI base) {
        return ModelPreset.at(base)
                .map(ModelPreset::keyVariable)
                .filter(variable -> !variable.isEmpty())
                .flatMap(environment::word)
                .map(Secret::new)
                .orElse(Secret.NONE);
    }

    private static boolean sameHost(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getHost().equals(other.getHost())
                && one.getPort() == other.getPort();
    }

    private static ModelPreset named(String provider) throws BadSetting {
        Optional<ModelPreset> preset = ModelPreset.named(provider);
        if (preset.isEmpty()) {
            throw new BadSetting(TEXTS.get("setting.provider", provider));
        }
        return preset.get();
    }

    private static ModelPreset ownerOf(Secret key) throws BadSetting {
        for (ModelPreset preset : ModelPreset.values()) {
            if (preset.owns(key)) {
                return preset;
            }
        }
        throw new BadSetting(TEXTS.get("setting.key"));
    }

    private static String usualModel(URI base, Optional<ModelPreset> preset) {
        return ModelPreset.at(base).or(() -> preset).orElse(ModelPreset.OLLAMA).model();
    }

    private static URI address(String written) throws BadSetting {
        try {
            URI address = new URI(written.replaceFirst("/+$", ""));
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Its message would repeat the address, which may carry a password.
            throw new BadSetting(TEXTS.get("setting.url"));
        }
        throw new BadSetting(TEXTS.get("setting.url"));
    }
}
