package dev.tillwatch.ui.detail;

import dev.tillwatch.format.Fmt;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Fact;
import dev.tillwatch.ui.explain.SourceWords;
import dev.tillwatch.usual.Basis;
import dev.tillwatch.usual.Comparison;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a comparison for people: what it is, the figure, what is usual, and from how much that is known. */
record UsualWords(LocalDate today) {

    private static final Texts TEXTS = Texts.of("detail");
    private static final Texts WORDS = Texts.of("detectors");

    String name(Comparison line) {
        return TEXTS.get("usual." + line.id());
    }

    String now(Comparison line) {
        return figure(line.now());
    }

    /** What is usual; of anomalies, which have no usual number, when the last one was. */
    String usual(Comparison line) {
        LocalDateTime last = line.basis().at();
        if (line.basis().what() == Basis.Things.ANOMALIES) {
            return last == null ? "" : TEXTS.get("usual.last", moment(last));
        }
        return line.usual() == null ? TEXTS.get("usual.unknown", line.basis().count()) : figure(line.usual());
    }

    /** "41 orders"; which detectors raised anomalies. */
    String basis(Comparison line) {
        Basis basis = line.basis();
        if (!basis.parts().isEmpty()) {
            return basis.parts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(part -> detector(part.getKey()) + " " + Numbers.count(part.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return TEXTS.get("basis." + basis.what().name().toLowerCase(Locale.ROOT), basis.count());
    }

    /** How the line was reckoned: its formulas, and since when there is something to reckon from. */
    String reckoned(Comparison line) {
        Basis basis = line.basis();
        List<String> words = new ArrayList<>();
        if (!basis.parts().isEmpty()) {
            words.add(basis(line));
        }
        line.facts()
                .map(SourceWords::formula)
                .filter(formula -> !formula.isEmpty())
                .forEach(words::add);
        if (basis.what() == Basis.Things.ORDERS && basis.at() != null) {
            words.add(TEXTS.get("basis.since", basis(line), Times.day(basis.at().toLocalDate())));
        }
        return String.join(" · ", words);
    }

    /** What begins at midnight is a day. */
    private String moment(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? Times.day(at.toLocalDate()) : Times.shortly(at, today);
    }

    /** All of it on one line, for a clipboard and for who cannot see it. */
    String line(Comparison line) {
        String usual = usual(line);
        return name(line) + "\t" + now(line) + "\t" + usual + "\t" + basis(line);
    }

    private static String detector(String id) {
        return WORDS.has(id + ".title") ? WORDS.get(id + ".title") : id;
    }

    private String figure(@Nullable Fact fact) {
        return fact == null ? Numbers.NONE : OneLine.of(Fmt.cell(fact.value(), today));
    }
}
