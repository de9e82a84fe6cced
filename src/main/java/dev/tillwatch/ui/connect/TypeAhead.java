package dev.tillwatch.ui.connect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/** Chooses in a long list by the letters typed: the first item one of whose words begins with them. */
final class TypeAhead<T> {

    /** After such a pause a letter begins a new word. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_+-]+");

    private final ComboBox<T> box;
    private final InstantSource clock;
    private String typed = "";
    private Instant last = Instant.EPOCH;

    private TypeAhead(ComboBox<T> box, InstantSource clock) {
        this.box = box;
        this.clock = clock;
    }

    static <T> void install(ComboBox<T> box, InstantSource clock) {
        box.addEventHandler(KeyEvent.KEY_TYPED, new TypeAhead<>(box, clock)::onTyped);
    }

    private void onTyped(KeyEvent event) {
        String letter = event.getCharacter();
        if (event.isShortcutDown()
                || event.isAltDown()
                || letter.isBlank()
                || Character.isISOControl(letter.charAt(0))) {
            return;
        }
        Instant now = clock.instant();
        boolean anew = Duration.between(last, now).compareTo(PAUSE) > 0;
        last = now;
        typed = (anew ? "" : typed) + letter.toLowerCase(Locale.ROOT);
        find().ifPresent(box::setValue);
        event.consume();
    }

    private Optional<T> find() {
        return box.getItems().stream().filter(this::begins).findFirst();
    }

    private boolean begins(T item) {
        return BETWEEN_WORDS
                .splitAsStream(box.getConverter().toString(item).toLowerCase(Locale.ROOT))
                .anyMatch(word -> word.startsWith(typed));
    }
}
