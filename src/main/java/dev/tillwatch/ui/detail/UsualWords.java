package dev.tillwatch.ui.detail;

import dev.tillwatch.format.Fmt;
import dev.tillwatch.format.Numbers;
import dev.tillwatch.format.OneLine;
import dev.tillwatch.format.Times;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Fact;
import dev.tillwatch.usual.Basis;
import dev.tillwatch.usual.Comparison;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
            return last == null ? "" : TEXTS.get("usual.last", Times.shortly(last, today));
        }
        return line.usual() == null ? TEXTS.get("usual.unknown") : figure(line.usual());
    }

    /** "41 orders since Wed 12 Mar"; which detectors raised anomalies. */
    String basis(Comparison line) {
        Basis basis = line.basis();
        if (!basis.parts().isEmpty()) {
            return basis.parts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(part -> detector(part.getKey()) + " " + Numbers.count(part.getValue()))
                    .collect(Collectors.joining(", "));
        }
        String key = "basis." + basis.what().name().toLowerCase(Locale.ROOT);
        LocalDateTime at = basis.at();
        if (at == null) {
            return TEXTS.get(key + ".none");
        }
        return TEXTS.get(key, basis.count(), Times.day(at.toLocalDate()));
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
