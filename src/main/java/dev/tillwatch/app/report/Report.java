package dev.tillwatch.app.report;

import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.model.Anomaly;
import java.util.List;
import java.util.Map;

/** What is to be printed: one section, or all four in the order of the tabs, with what was found by detector id. */
public final class Report {

    private static final List<Section> SECTIONS =
            List.of(new PriceSection(), new VolumeSection(), new BurstSection(), new FailedSection());

    private final List<Section> sections;
    private final Map<String, List<Anomaly>> found;

    private Report(List<Section> sections, Map<String, List<Anomaly>> found) {
        this.sections = sections;
        this.found = Map.copyOf(found);
    }

    /** The detectors that have a report, in order. */
    public static List<String> detectors() {
        return SECTIONS.stream().map(Section::detector).toList();
    }

    /** Of the detectors named, as these rules judged. */
    public static Report of(RuleSet rules, List<String> detectors, Map<String, List<Anomaly>> found) {
        List<Section> sections = SECTIONS.stream()
                .filter(section -> detectors.contains(section.detector()))
                .map(section -> rules == RuleSet.CLASSIC ? section : new AdaptiveSection(section.detector()))
                .toList();
        return new Report(sections, found);
    }

    List<Section> sections() {
        return sections;
    }

    /** The section's rows in its order. */
    List<Anomaly> rows(Section section) {
        return section.select(found.getOrDefault(section.detector(), List.of()));
    }
}
