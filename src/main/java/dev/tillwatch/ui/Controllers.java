package dev.tillwatch.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/** Creates the controllers that FXML files name, by constructors handed in; one that is not known fails loudly. */
public final class Controllers implements Callback<Class<?>, Object> {

    private final Map<Class<?>, Supplier<?>> constructors = new LinkedHashMap<>();

    /** Says how a controller is made; returns this. */
    public <T> Controllers with(Class<T> type, Supplier<? extends T> constructor) {
        constructors.put(type, constructor);
        return this;
    }

    @Override
    public Object call(Class<?> type) {
        @Nullable Supplier<?> constructor = constructors.get(type);
        if (constructor == null) {
            throw new IllegalStateException("no constructor is known for the controller " + type.getName());
        }
        return constructor.get();
    }
}
