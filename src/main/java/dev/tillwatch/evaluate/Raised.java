package dev.tillwatch.evaluate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** One alert through its life: when it was told first, what was told of it later, and when it was taken back. */
public final class Raised {

    /** The span that was told of from that moment on. */
    public record Told(LocalDateTime at, LocalDateTime start, LocalDateTime end) {}

    private final LocalDateTime at;
    private final List<Told> spans = new ArrayList<>(1);
    /** When it began to stand, when it ended, in turn. */
    private final List<LocalDateTime> turns = new ArrayList<>(1);

    private Alert onItsDay;
    private Alert last;

    Raised(LocalDateTime at, Alert alert) {
        this.at = at;
        this.onItsDay = alert;
        this.last = alert;
        turns.add(at);
        spans.add(new Told(at, alert.start(), alert.end()));
    }

    void tell(LocalDateTime told, Alert alert) {
        if (!stands()) {
            turns.add(told);
        }
        if (!alert.sameSpan(last)) {
            spans.add(new Told(told, alert.start(), alert.end()));
        }
        if (told.toLocalDate().equals(at.toLocalDate())) {
            onItsDay = alert;
        }
        last = alert;
    }

    void takeBack(LocalDateTime told) {
        if (stands()) {
            turns.add(told);
        }
    }

    /** When it was told first. */
    public LocalDateTime at() {
        return at;
    }

    public Alert.Kind kind() {
        return last.kind();
    }

    public String subject() {
        return last.subject();
    }

    public List<Told> spans() {
        return spans;
    }

    /** As it stood at the end of the day on which it was raised, or when it was taken back before. */
    public Alert onItsDay() {
        return onItsDay;
    }

    /** As it was told last. */
    public Alert last() {
        return last;
    }

    /** Whether it still stands. */
    public boolean stands() {
        return turns.size() % 2 == 1;
    }

    /** Whether it stood at that moment. */
    public boolean stoodAt(LocalDateTime moment) {
        long turned = turns.stream().filter(turn -> !turn.isAfter(moment)).count();
        return turned % 2 == 1;
    }
}
