package dev.tillwatch.ui.summary;

import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Shift;
import dev.tillwatch.explain.ShiftSummary;
import dev.tillwatch.explain.Span;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.ui.detector.DetectorModel;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the narrative is told from: the rows of every tab, since 00:00 of the shop's running day. FX thread only. */
public final class ShiftModel {

    /** Which detector the figures of a summary belong to, by how their ids begin. */
    private static final Map<String, String> OWNERS = Map.of(
            "sale", "price",
            "name", "price",
            "largestLoser", "price",
            "nextLoser", "price",
            "onlyLoser", "price",
            "failed", "failed",
            "burst", "burst",
            "low", "volume");

    /** So begins the figure of a detector without a sentence of its own; its id follows. */
    private static final String COUNTED = "found.";

    private final List<DetectorModel> tabs;
    private final ShiftSummary summary = new ShiftSummary();

    public ShiftModel(List<DetectorModel> tabs) {
        this.tabs = List.copyOf(tabs);
    }

    List<DetectorModel> tabs() {
        return tabs;
    }

    /** The shop's own time of the last poll; nothing before every tab has seen one. */
    Optional<LocalDateTime> completeTo() {
        List<LocalDateTime> known = tabs.stream()
                .map(tab -> tab.completeTo().get())
                .filter(Objects::nonNull)
                .toList();
        return known.size() < tabs.size() ? Optional.empty() : known.stream().max(Comparator.naturalOrder());
    }

    /** How many rows the tabs have found so far, waiting ones included. */
    long found() {
        return tabs.stream().mapToLong(tab -> tab.told().known()).sum();
    }

    boolean historyComplete() {
        return tabs.stream().allMatch(tab -> tab.reach().history().complete());
    }

    /** The shift in sentences, from facts, at once. */
    List<Prose> sentences(LocalDateTime completeTo) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        long transactions = 0;
        for (DetectorModel tab : tabs) {
            rows.put(tab.factory().id(), tab.told().rows());
            transactions = Math.max(transactions, tab.reach().transactions());
        }
        LocalDateTime since = completeTo.toLocalDate().atStartOfDay();
        return summary.of(new Shift(
                rows, since, completeTo, transactions, historyComplete(), scannedFrom(completeTo), stopped()));
    }

    private Set<String> stopped() {
        return tabs.stream()
                .filter(ShiftModel::isStopped)
                .map(tab -> tab.factory().id())
                .collect(Collectors.toSet());
    }

    private static boolean isStopped(DetectorModel tab) {
        return tab.failure().get() != null;
    }

    /** From when on all is scanned up to the last poll; the same sweep told it to every tab whose detector runs. */
    private @Nullable LocalDateTime scannedFrom(LocalDateTime completeTo) {
        return tabs.stream()
                .filter(tab -> !isStopped(tab))
                .limit(1)
                .flatMap(tab -> tab.reach().coverage().spans().stream())
                .filter(span -> !span.to().isBefore(completeTo))
                .map(Coverage.Span::from)
                .findFirst()
                .orElse(null);
    }

    /** Where a figure of the summary comes from: the tab, and the row where it is one row's. */
    Optional<Place> placeOf(Fact figure) {
        for (DetectorModel tab : tabs) {
            if (!tab.factory().id().equals(ownerOf(figure))) {
                continue;
            }
            Optional<AnomalyKey> row = tab.told().rows().stream()
                    .filter(candidate -> candidate.facts().stream().anyMatch(fact -> same(fact, figure)))
                    .map(Row::key)
                    .findFirst();
            return Optional.of(new Place(tab.factory().id(), row));
        }
        return Optional.empty();
    }

    /** All sentences as one piece of running text. */
    static Prose joined(List<Prose> sentences) {
        List<Span> spans = new ArrayList<>();
        for (Prose sentence : sentences) {
            if (!spans.isEmpty()) {
                spans.add(new Span.Words(" "));
            }
            spans.addAll(sentence.spans());
        }
        return new Prose(spans);
    }

    private static String ownerOf(Fact figure) {
        if (figure.id().startsWith(COUNTED)) {
            return figure.id().substring(COUNTED.length());
        }
        return OWNERS.entrySet().stream()
                .filter(owner -> figure.id().startsWith(owner.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** A total over many rows equals no single row's fact, and so leads to the tab alone. */
    private static boolean same(Fact fact, Fact figure) {
        return fact.value().equals(figure.value())
                && (figure.rows().isEmpty() || fact.rows().equals(figure.rows()));
    }

    /** A tab, and a row of it. */
    record Place(String detector, Optional<AnomalyKey> row) {}
}
