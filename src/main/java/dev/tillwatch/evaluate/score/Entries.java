package dev.tillwatch.evaluate.score;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.LabelledSale;
import dev.tillwatch.evaluate.PlantedEvent;
import dev.tillwatch.evaluate.Raised;
import dev.tillwatch.evaluate.score.Entry.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Puts what four detectors raised into one list: as told on the day, merged as each detector's own unit merges. */
final class Entries {

    static final String PRICE = "price";

    private static final Duration HOURS_GAP = Duration.ofHours(2);

    private final Truth truth;
    private final VolumeDays volume;
    private final Bursts bursts;
    private final Failures failures;

    Entries(Truth truth) {
        this.truth = truth;
        this.volume = new VolumeDays(truth);
        this.bursts = new Bursts(truth);
        this.failures = new Failures(truth);
    }

    List<Entry> of(Map<String, Findings> findings) {
        List<Entry> entries = new ArrayList<>();
        Map<String, BiConsumer<Findings, List<Entry>>> ways = Map.of(
                PRICE,
                this::sales,
                VolumeDays.DETECTOR,
                this::volume,
                Bursts.DETECTOR,
                this::bursts,
                FailedScorer.DETECTOR,
                this::failures);
        findings.forEach((detector, found) -> {
            BiConsumer<Findings, List<Entry>> way = ways.get(detector);
            if (way != null) {
                way.accept(found, entries);
            }
        });
        return entries.stream().filter(entry -> truth.scored(entry.at())).toList();
    }

    private void sales(Findings findings, List<Entry> entries) {
        for (Raised raised : findings.of(Alert.Kind.SALE)) {
            LabelledSale sale = truth.sale(raised.subject());
            if (sale != null && truth.scored(sale)) {
                boolean right = truth.eventOf(sale, PRICE) != null;
                List<String> reaches = right ? List.of(Entry.key(sale)) : List.of();
                entries.add(entry(raised.at(), List.of(raised), Entry.verdict(right), reaches));
            }
        }
    }

    private void volume(Findings findings, List<Entry> entries) {
        for (Raised raised : findings.of(Alert.Kind.DAY)) {
            LocalDate day = LocalDate.parse(raised.subject());
            if (truth.scored(day.atStartOfDay())) {
                Verdict verdict = volume.counts(day) ? Entry.verdict(volume.unusual(day)) : Verdict.NEITHER;
                entries.add(entry(raised.at(), List.of(raised), verdict, List.of()));
            }
        }
        for (Group group : Group.ofAll(findings.of(Alert.Kind.HOUR), HOURS_GAP)) {
            entries.add(entry(group.raised(), group.members(), verdict(group), List.of()));
        }
    }

    /** Right when it finds an event of hours; else wrong when one of its hours is a false alarm. */
    private Verdict verdict(Group hours) {
        boolean anyFalse = false;
        for (LocalDateTime hour : FlaggedHours.of(hours.members()).toldAt().keySet()) {
            if (volume.hourEvents().stream().anyMatch(event -> VolumeDays.inOrAfter(event, hour))) {
                return Verdict.RIGHT;
            }
            anyFalse |= volume.falseAlarm(hour);
        }
        return anyFalse ? Verdict.WRONG : Verdict.NEITHER;
    }

    private void bursts(Findings findings, List<Entry> entries) {
        for (Group group : bursts.groups(findings)) {
            List<PlantedEvent> found = bursts.found(group);
            Verdict verdict = bursts.counts(group) ? Entry.verdict(!found.isEmpty()) : Verdict.NEITHER;
            entries.add(entry(group.raised(), group.members(), verdict, keys(found)));
        }
    }

    private void failures(Findings findings, List<Entry> entries) {
        for (Group group : failures.groups(findings)) {
            List<PlantedEvent> found = failures.found(group);
            entries.add(entry(group.raised(), group.members(), Entry.verdict(!found.isEmpty()), keys(found)));
        }
    }

    private static List<String> keys(List<PlantedEvent> events) {
        return events.stream().map(Entry::key).toList();
    }

    /** As the highest of its members stood at the end of the day. */
    private static Entry entry(LocalDateTime at, List<Raised> members, Verdict verdict, List<String> reaches) {
        double score = 0;
        double money = 0;
        for (Raised member : members) {
            if (member.at().toLocalDate().equals(at.toLocalDate())) {
                score = Math.max(score, member.onItsDay().score());
                money = Math.max(money, member.onItsDay().stake());
            }
        }
        return new Entry(at, score, money, verdict, reaches);
    }
}
