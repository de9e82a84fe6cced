package dev.tillwatch.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A provider or local server that is known by its name: where it is, what it is usually asked for, whose key it takes. */
public enum ModelPreset {
    OPENAI("OpenAI", "https://api.openai.com/v1", "gpt-4o-mini", "OPENAI_API_KEY", "sk-"),
    GROQ("Groq", "https://api.groq.com/openai/v1", "openai/gpt-oss-120b", "GROQ_API_KEY", "gsk_"),
    /** What a local Ollama is most often asked for. */
    OLLAMA("Ollama", "http://localhost:11434/v1", "llama3.2", "", ""),
    /** It answers with the one model it was started with, whatever it is asked for. */
    LLAMA_CPP("llama.cpp", "http://localhost:8080/v1", "default", "", "");

    private final String title;
    private final URI url;
    private final String model;
    private final String keyVariable;
    private final String keyStart;

    ModelPreset(String title, String url, String model, String keyVariable, String keyStart) {
        this.title = title;
        this.url = URI.create(url);
        this.model = model;
        this.keyVariable = keyVariable;
        this.keyStart = keyStart;
    }

    /** Its name for people, and, in any case, for AI_PROVIDER and the preferences. */
    public String title() {
        return title;
    }

    public URI url() {
        return url;
    }

    /** The model that is asked where none is named. */
    public String model() {
        return model;
    }

    /** The variable that holds its key; empty where it needs none. */
    public String keyVariable() {
        return keyVariable;
    }

    /** Whether the first letters of a key say that it is this provider's. */
    boolean owns(Secret key) {
        return !keyStart.isEmpty() && key.reveal().startsWith(keyStart);
    }

    /** Whether an address leads to it, by the same protocol. */
    boolean isAt(URI address) {
        return url.getScheme().equals(address.getScheme())
                && url.getHost().equals(address.getHost())
                && url.getPort() == address.getPort();
    }

    public static Optional<ModelPreset> named(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(preset -> preset.title.toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    static Optional<ModelPreset> at(URI address) {
        return Stream.of(values()).filter(preset -> preset.isAt(address)).findFirst();
    }
}
