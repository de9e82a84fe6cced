package dev.tillwatch.ui.detector;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Value;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** The buttons beside the filter field: severity, time and, where the table has one, status. */
final class Facets {

    private static final Texts TEXTS = Texts.of("tab");
    private static final Texts CODES = Texts.of("detectors");
    private static final List<String> STATUSES = List.of("success", "failed", "unknown");

    /** A span of time, counted back from the shop's now; the day counts from 00:00. */
    private enum Span {
        ANY,
        HOUR,
        TODAY,
        WEEK,
        MONTH;

        boolean holds(LocalDateTime at, LocalDateTime now) {
            return switch (this) {
                case ANY -> true;
                case HOUR -> !at.isBefore(now.minus(Duration.ofHours(1)));
                case TODAY -> at.toLocalDate().equals(now.toLocalDate());
                case WEEK -> !at.isBefore(now.toLocalDate().minusDays(6).atStartOfDay());
                case MONTH -> !at.isBefore(now.toLocalDate().minusDays(29).atStartOfDay());
            };
        }
    }

    final MenuButton severity = new MenuButton();
    final MenuButton time = new MenuButton();
    final MenuButton status = new MenuButton();
    private final Set<Severity> severities = EnumSet.noneOf(Severity.class);
    private final Set<String> statuses = new LinkedHashSet<>();
    private final Runnable changed;
    private Span span = Span.ANY;

    Facets(Runnable changed) {
        this.changed = changed;
        severity.setId("facet-severity");
        time.setId("facet-time");
        status.setId("facet-status");
        for (Severity each : Severity.values()) {
            severity.getItems().add(check(name(each), on -> toggle(severities, each, on)));
        }
        for (String each : STATUSES) {
            status.getItems().add(check(CODES.get("code." + each), on -> toggle(statuses, each, on)));
        }
        ToggleGroup one = new ToggleGroup();
        for (Span each : Span.values()) {
            RadioMenuItem item = new RadioMenuItem(name(each));
            item.setToggleGroup(one);
            item.setSelected(each == Span.ANY);
            item.setOnAction(chosen -> {
                span = each;
                tell();
            });
            time.getItems().add(item);
        }
        words();
    }

    boolean isNarrowing() {
        return !severities.isEmpty() || !statuses.isEmpty() || span != Span.ANY;
    }

    Predicate<Entry.State> predicate(Supplier<@Nullable LocalDateTime> now) {
        Set<Severity> someSeverities = EnumSet.noneOf(Severity.class);
        someSeverities.addAll(severities);
        Set<String> someStatuses = Set.copyOf(statuses);
        Span asked = span;
        return entry -> {
            LocalDateTime at = entry.row().at();
            LocalDateTime shopNow = now.get();
            boolean inTime = asked == Span.ANY || (at != null && shopNow != null && asked.holds(at, shopNow));
            boolean severe = someSeverities.isEmpty()
                    || entry.severity().filter(someSeverities::contains).isPresent();
            return inTime && severe && hasStatus(entry, someStatuses);
        };
    }

    private static boolean hasStatus(Entry.State entry, Set<String> asked) {
        return asked.isEmpty()
                || entry.row()
                        .fact("status")
                        .filter(fact -> fact.value() instanceof Value.Code code && asked.contains(code.word()))
                        .isPresent();
    }

    private CheckMenuItem check(String words, Consumer<Boolean> onChange) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.selectedProperty().addListener((property, before, on) -> onChange.accept(on));
        return item;
    }

    private <T> void toggle(Set<T> set, T each, boolean on) {
        if (on) {
            set.add(each);
        } else {
            set.remove(each);
        }
        tell();
    }

    private void tell() {
        words();
        changed.run();
    }

    private void words() {
        severity.setText(
                severities.isEmpty()
                        ? TEXTS.get("facet.severity.all")
                        : severities.stream().map(Facets::name).collect(Collectors.joining(", ")));
        status.setText(
                statuses.isEmpty()
                        ? TEXTS.get("facet.status.all")
                        : statuses.stream()
                                .map(word -> CODES.get("code." + word))
                                .collect(Collectors.joining(", ")));
        time.setText(name(span));
    }

    private static String name(Severity severity) {
        return TEXTS.get("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    private static String name(Span span) {
        return TEXTS.get("facet.time." + span.name().toLowerCase(Locale.ROOT));
    }
}
