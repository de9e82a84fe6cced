package dev.tillwatch.settings;

/** A password or key held in memory: never printed, never written. */
public record Secret(String reveal) {

    public static final Secret NONE = new Secret("");

    public boolean isEmpty() {
        return reveal.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? "(none)" : "(hidden)";
    }
}
