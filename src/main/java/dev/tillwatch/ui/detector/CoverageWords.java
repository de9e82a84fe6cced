package dev.tillwatch.ui.detector;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.Coverage;
import dev.tillwatch.monitor.IdRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words which of the shop's time has been scanned, and so of which time nothing found means that nothing was. */
final class CoverageWords {

    private static final Texts TEXTS = Texts.of("tab");

    private final Reach reach;
    private final List<Coverage.Span> spans;
    private final LocalDate today;

    CoverageWords(Reach reach, LocalDate today) {
        this.reach = reach;
        this.spans = reach.coverage().spans();
        this.today = today;
    }

    /** In the place of rows: that there are none, as far as is known. */
    String nothingFound() {
        if (spans.isEmpty()) {
            return TEXTS.get("empty.reading");
        }
        List<String> open = open();
        return open.isEmpty()
                ? TEXTS.get("empty", joined(scanned()), Numbers.count(reach.transactions()))
                : TEXTS.get("empty.part", joined(scanned()), joined(open));
    }

    /** What is scanned and what is not, a line each. */
    List<String> lines() {
        if (spans.isEmpty()) {
            return List.of(TEXTS.get("scanned.nothing"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(TEXTS.get("scanned.is", joined(scanned())));
        lines.addAll(ids());
        if (!open().isEmpty()) {
            lines.add(notScanned(joined(open())));
        }
        return lines;
    }

    /** Whether this moment is scanned, from when to when that holds, and by which transactions. */
    List<String> at(LocalDateTime moment) {
        LocalDateTime before = null;
        for (Coverage.Span span : spans) {
            if (moment.isBefore(span.from())) {
                return List.of(before == null ? earlier(moment, span) : notScanned(span(before, span.from())));
            }
            if (!moment.isAfter(span.to())) {
                List<String> lines = new ArrayList<>();
                lines.add(TEXTS.get("scanned.is", span(span.from(), span.to())));
                lines.addAll(ids());
                return lines;
            }
            before = span.to();
        }
        return List.of(before == null ? TEXTS.get("scanned.nothing") : notScanned(after(before)));
    }

    private String earlier(LocalDateTime moment, Coverage.Span first) {
        LocalDateTime lookBack = lookBack();
        return lookBack != null && moment.isBefore(lookBack)
                ? TEXTS.get("scanned.beyond", TEXTS.get("scanned.before", moment(lookBack)))
                : notScanned(before(first));
    }

    private String notScanned(String time) {
        return TEXTS.get(reach.stopped() ? "scanned.stopped" : "scanned.not", time);
    }

    /** Which transactions were read for all of it. */
    private List<String> ids() {
        List<String> ranges = new ArrayList<>();
        for (IdRange range : reach.coverage().ids()) {
            ranges.add(TEXTS.get("scanned.span", Numbers.count(range.from()), Numbers.count(range.to())));
        }
        return ranges.isEmpty() ? List.of() : List.of(TEXTS.get("scanned.ids", joined(ranges)));
    }

    private @Nullable LocalDateTime lookBack() {
        return reach.coverage().lookBack();
    }

    private List<String> scanned() {
        return spans.stream().map(span -> span(span.from(), span.to())).toList();
    }

    /** What of the look-back is not scanned: before the spans, between them, and up to the last poll. */
    private List<String> open() {
        List<String> open = new ArrayList<>();
        LocalDateTime lookBack = lookBack();
        if (lookBack == null || spans.getFirst().from().isAfter(lookBack)) {
            open.add(before(spans.getFirst()));
        }
        for (int i = 1; i < spans.size(); i++) {
            open.add(span(spans.get(i - 1).to(), spans.get(i).from()));
        }
        LocalDateTime read = reach.completeTo().get();
        LocalDateTime last = spans.getLast().to();
        if (read != null && last.isBefore(read)) {
            open.add(after(last));
        }
        return open;
    }

    private String after(LocalDateTime end) {
        return TEXTS.get("scanned.after", moment(end));
    }

    private String before(Coverage.Span span) {
        return TEXTS.get("scanned.before", moment(span.from()));
    }

    private String span(LocalDateTime from, LocalDateTime to) {
        return TEXTS.get("scanned.span", moment(from), moment(to));
    }

    /** With its year where that is another one: the look-back is longer than a year. */
    private String moment(LocalDateTime at) {
        String shortly = Times.shortly(at, today);
        return at.getYear() == today.getYear()
                ? shortly
                : TEXTS.get("scanned.year", Times.day(at.toLocalDate()), Integer.toString(at.getYear()));
    }

    private static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }
}
