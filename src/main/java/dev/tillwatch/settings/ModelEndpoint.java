package dev.tillwatch.settings;

import java.net.URI;

/** An OpenAI-compatible endpoint: where it is, which model, and the key (may be empty for a local one). */
public record ModelEndpoint(URI baseUrl, String model, Secret key) {}
