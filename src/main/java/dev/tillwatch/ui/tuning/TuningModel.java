package dev.tillwatch.ui.tuning;

import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Threshold;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.detect.TuningChange;
import dev.tillwatch.model.ShopCalendar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is in force, what the analyst would have in its place, and which detector is looked at. FX thread only. */
public final class TuningModel {

    private final TuningDesk desk;
    private final ReadOnlyObjectWrapper<Tuning> inForce;
    private final ReadOnlyObjectWrapper<Tuning> draft;
    private final StringProperty detector = new SimpleStringProperty("");

    TuningModel(TuningDesk desk) {
        this.desk = desk;
        this.inForce = new ReadOnlyObjectWrapper<>(desk.inForce());
        this.draft = new ReadOnlyObjectWrapper<>(desk.inForce());
        detectors().stream().findFirst().ifPresent(first -> detector.set(first.id()));
    }

    public ReadOnlyObjectProperty<Tuning> inForce() {
        return inForce.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Tuning> draft() {
        return draft.getReadOnlyProperty();
    }

    /** The id of the detector that is looked at. */
    StringProperty detector() {
        return detector;
    }

    /** The detectors of the rules in the draft. */
    List<DetectorFactory> detectors() {
        return desk.detectors(draft.get().rules());
    }

    boolean has(RuleSet rules) {
        return !desk.detectors(rules).isEmpty();
    }

    /** The thresholds of the detector that is looked at. */
    List<Threshold> thresholds() {
        return detectors().stream()
                .filter(factory -> factory.id().equals(detector.get()))
                .findFirst()
                .map(DetectorFactory::thresholds)
                .orElse(List.of());
    }

    /** The thresholds of all detectors of both rule sets. */
    List<Threshold> allThresholds() {
        Map<String, Threshold> all = new LinkedHashMap<>();
        Arrays.stream(RuleSet.values())
                .flatMap(rules -> desk.detectors(rules).stream())
                .flatMap(factory -> factory.thresholds().stream())
                .forEach(threshold -> all.putIfAbsent(threshold.id(), threshold));
        return new ArrayList<>(all.values());
    }

    void choose(RuleSet rules) {
        draft.set(draft.get().with(rules));
    }

    void set(Threshold threshold, BigDecimal value) {
        DetectorSettings settings = draft.get().settings();
        if (settings.get(threshold).compareTo(value) != 0) {
            draft.set(draft.get().with(settings.with(threshold, value)));
        }
    }

    void set(ShopCalendar calendar) {
        draft.set(draft.get().with(draft.get().settings().with(calendar)));
    }

    /** Whether the draft would change anything. */
    boolean differs() {
        return inForce.get().rules() != draft.get().rules()
                || !Objects.equals(inForce.get().settings(), draft.get().settings());
    }

    /** Puts the opposite of a change into the draft; empty where the change is not understood any more. */
    Optional<Tuning> takeBack(TuningChange change) {
        Optional<Tuning> back = TakeBack.of(draft.get(), change, allThresholds());
        back.ifPresent(draft::set);
        return back;
    }

    /** The draft is what is in force again. */
    void discard() {
        draft.set(inForce.get());
    }

    /** What the program has in force is looked at anew, and the draft begins from there. */
    void refresh() {
        inForce.set(desk.inForce());
        discard();
    }
}
