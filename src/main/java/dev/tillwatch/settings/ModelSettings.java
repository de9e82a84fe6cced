package dev.tillwatch.settings;

import static dev.tillwatch.settings.Environment.TEXTS;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads the model's endpoint; with only a key, its first letters tell the provider. */
final class ModelSettings {

    static final String GROQ_KEY = "gsk_";
    static final URI GROQ_URL = URI.create("https://api.groq.com/openai/v1");
    static final String GROQ_MODEL = "openai/gpt-oss-120b";

    static final String OPENAI_KEY = "sk-";
    static final URI OPENAI_URL = URI.create("https://api.openai.com/v1");
    static final String OPENAI_MODEL = "gpt-4o-mini";

    /** What a local Ollama is most often asked for; llama.cpp answers with the one model it has. */
    static final String LOCAL_MODEL = "llama3.2";

    private ModelSettings() {}

    static Optional<ModelEndpoint> read(Environment environment) throws BadSetting {
        Secret key = environment.word("AI_API_KEY").map(Secret::new).orElse(Secret.NONE);
        Optional<String> url = environment.word("AI_BASE_URL");
        if (key.isEmpty() && url.isEmpty()) {
            return Optional.empty();
        }
        URI base = url.isPresent() ? address(url.get()) : providerOf(key);
        String model = environment.word("AI_MODEL").orElse(usualModel(base));
        return Optional.of(new ModelEndpoint(base, model, key));
    }

    private static URI providerOf(Secret key) throws BadSetting {
        if (key.reveal().startsWith(GROQ_KEY)) {
            return GROQ_URL;
        }
        if (key.reveal().startsWith(OPENAI_KEY)) {
            return OPENAI_URL;
        }
        throw new BadSetting(TEXTS.get("setting.key"));
    }

    private static String usualModel(URI base) {
        if (GROQ_URL.getHost().equals(base.getHost())) {
            return GROQ_MODEL;
        }
        return OPENAI_URL.getHost().equals(base.getHost()) ? OPENAI_MODEL : LOCAL_MODEL;
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
