package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.Prose;
import dev.tillwatch.explain.Span;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the questions: which facts are sent, under which ids, and what is said beside them. */
final class Questions {

    /** Rises with every change of the rules, so that an answer can be kept with the rules it was given under. */
    static final int PROMPT_VERSION = 2;

    /** Facts in one question; a row has about twenty, and more would only cost time. */
    private static final int MOST_FACTS = 48;

    /** Facts of one entry of a list ({@code line.0.sold}); the row's own facts repeat a list of one entry. */
    private static final Pattern OF_FIRST_ENTRY = Pattern.compile("[a-zA-Z]+\\.0\\..+");

    private static final Pattern OF_LATER_ENTRY = Pattern.compile("[a-zA-Z]+\\.[1-9][0-9]*\\..+");

    private static final Pattern INDEX = Pattern.compile("\\.[0-9]+");

    /** Stands between the two figures of a range, which are one fact and one place. */
    private static final String TO = " to ";

    private final Texts detectors = Texts.of("detectors");
    private final Wording wording = new Wording();
    private final Fence fence = new Fence();
    private final String explaining = rules("explain");
    private final String rewriting = rules("rewrite");

    /** Asks about a row. */
    Question about(Row row) {
        String detector = row.key().detector();
        Placeholders places = Placeholders.of(sendable(row.facts()), fact -> label(detector, fact));
        SentValues values = new SentValues(row.facts(), fence.of(row.key().toString()));
        StringBuilder content = new StringBuilder();
        content.append("Detector: ").append(text(detector + ".title", detector)).append('\n');
        content.append("Already said: ")
                .append(unfilled(wording.why(row, LocalDate.EPOCH), places))
                .append('\n');
        appendFacts(content, places, values);
        return new Question(explaining, content.toString(), places);
    }

    /** Asks to put sentences better. */
    Question rewriting(List<Prose> sentences) {
        List<Fact> all = new ArrayList<>();
        for (Prose sentence : sentences) {
            for (Span span : sentence.spans()) {
                if (span instanceof Span.Figure figure && !all.contains(figure.fact())) {
                    all.add(figure.fact());
                }
            }
        }
        Placeholders places = Placeholders.of(sendable(all), fact -> label("summary", fact));
        StringBuilder content = new StringBuilder();
        for (Prose sentence : sentences) {
            content.append("- ").append(unfilled(sentence, places)).append('\n');
        }
        appendFacts(content, places, new SentValues(all, fence.of("summary")));
        return new Question(rewriting, content.toString(), places);
    }

    private static List<Fact> sendable(List<Fact> facts) {
        boolean several = facts.stream()
                .anyMatch(fact -> OF_LATER_ENTRY.matcher(fact.id()).matches());
        List<Fact> sent = new ArrayList<>(facts.stream()
                .filter(SentValues::allowed)
                .filter(fact -> several || !OF_FIRST_ENTRY.matcher(fact.id()).matches())
                .toList());
        // The later entries of a long list go first: what stands behind the list says more.
        for (int at = sent.size() - 1; at >= 0 && sent.size() > MOST_FACTS; at--) {
            if (OF_LATER_ENTRY.matcher(sent.get(at).id()).matches()) {
                sent.remove(at);
            }
        }
        return sent.subList(0, Math.min(MOST_FACTS, sent.size()));
    }

    /** A sentence of ours with its figures turned back into places; a fact that is not sent leaves a gap. */
    private static String unfilled(Prose prose, Placeholders places) {
        StringBuilder out = new StringBuilder();
        Optional<Fact> last = Optional.empty();
        for (Span span : prose.spans()) {
            if (span instanceof Span.Figure figure) {
                if (last.filter(figure.fact()::equals).isPresent()
                        && out.toString().endsWith(TO)) {
                    out.setLength(out.length() - TO.length());
                } else {
                    out.append(places.place(figure.fact()).orElse("(withheld)"));
                }
                last = Optional.of(figure.fact());
            } else {
                out.append(span.text());
            }
        }
        return out.toString();
    }

    private void appendFacts(StringBuilder content, Placeholders places, SentValues values) {
        content.append("Facts, each as id: what it is = its value\n");
        places.facts().forEach((id, fact) -> content.append(id)
                .append(": ")
                .append(places.label(fact))
                .append(" = ")
                .append(values.of(fact))
                .append('\n'));
    }

    /** What the window calls the fact, with the entry of a list that it belongs to. */
    private String label(String detector, Fact fact) {
        String id = INDEX.matcher(fact.id()).replaceAll("");
        String label = text(
                "fact." + detector + "." + id, text("column." + detector + "." + id, text("fact." + id, fact.id())));
        return id.equals(fact.id()) || label.equals(fact.id())
                ? label
                : label + " of " + fact.id().substring(0, fact.id().lastIndexOf('.'));
    }

    private String text(String key, String otherwise) {
        return detectors.has(key) ? detectors.get(key) : otherwise;
    }

    private static String rules(String name) {
        try (InputStream in = Questions.class.getResourceAsStream("/prompt/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("The rules " + name + " are missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
