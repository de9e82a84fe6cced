package dev.tillwatch.ui.tuning;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Names the things of a choice; they are chosen, never written. */
final class Named<T> extends StringConverter<T> {

    private final Function<T, String> name;

    Named(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(T thing) {
        return thing == null ? "" : name.apply(thing);
    }

    @Override
    public T fromString(String written) {
        throw new UnsupportedOperationException("it is chosen, not written");
    }
}
