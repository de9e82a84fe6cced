package dev.tillwatch.ui.detector;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.Coverage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
        if (!open().isEmpty()) {
            lines.add(TEXTS.get("scanned.not", joined(open())));
        }
        return lines;
    }

    /** Whether this moment is scanned, and from when to when that holds. */
    String at(LocalDateTime moment) {
        LocalDateTime before = null;
        for (Coverage.Span span : spans) {
            if (moment.isBefore(span.from())) {
                return before == null
                        ? TEXTS.get(reach.history().complete() ? "scanned.beyond" : "scanned.not", before(span))
                        : TEXTS.get("scanned.not", span(before, span.from()));
            }
            if (!moment.isAfter(span.to())) {
                return TEXTS.get("scanned.is", span(span.from(), span.to()));
            }
            before = span.to();
        }
        return before == null
                ? TEXTS.get("scanned.nothing")
                : TEXTS.get("scanned.not", TEXTS.get("scanned.after", moment(before)));
    }

    private List<String> scanned() {
        return spans.stream().map(span -> span(span.from(), span.to())).toList();
    }

    /** What is still to be scanned: between the spans, and before the first while history begins. */
    private List<String> open() {
        List<String> open = new ArrayList<>();
        for (int i = 1; i < spans.size(); i++) {
            open.add(span(spans.get(i - 1).to(), spans.get(i).from()));
        }
        if (open.isEmpty() && !reach.history().complete()) {
            open.add(before(spans.getFirst()));
        }
        return open;
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
