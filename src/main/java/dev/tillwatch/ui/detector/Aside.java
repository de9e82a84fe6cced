package dev.tillwatch.ui.detector;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work where it holds nobody up and hands its result back on the thread that asked. */
public interface Aside {

    /** At once, for a model that no window shows. */
    Aside AT_ONCE = new Aside() {
        @Override
        public <T> void run(Supplier<T> work, Consumer<T> then, Runnable failed) {
            then.accept(work.get());
        }
    };

    /** {@code failed} runs in the place of {@code then} when the work throws. */
    <T> void run(Supplier<T> work, Consumer<T> then, Runnable failed);
}
