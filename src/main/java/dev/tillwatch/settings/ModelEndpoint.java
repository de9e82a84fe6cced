package dev.tillwatch.settings;

import java.net.URI;

/** An OpenAI-compatible endpoint: where it is, which model, and the key (may be empty for a local one). */
public record ModelEndpoint(URI baseUrl, String model, Secret key) {

    /** The same with the key that the store has for it, where it has none yet. Blocks as the store does. */
    public ModelEndpoint keyed(KeyStore store) {
        return key.isEmpty() ? new ModelEndpoint(baseUrl, model, store.keyFor(baseUrl)) : this;
    }
}
