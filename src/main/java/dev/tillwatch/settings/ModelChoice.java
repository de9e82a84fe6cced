package dev.tillwatch.settings;

/**
 * The model that was chosen in the window; its key is never part of it.
 *
 * @param preset the title of a preset, empty for another address
 * @param url the base address; empty for the preset's own
 * @param model empty for the usual one
 */
public record ModelChoice(String preset, String url, String model) {}
