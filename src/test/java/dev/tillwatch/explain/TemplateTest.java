package dev.tillwatch.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Map<String, Fact> FACTS = Map.of(
            "sales", Fact.of("sales", new Value.Count(1)),
            "hits", Fact.of("hits", new Value.Count(2)),
            "gone", Fact.of("gone", new Value.Absent()),
            "hours",
                    Fact.of(
                            "hours",
                            new Value.Range(
                                    new Value.Moment(SampleRows.TODAY.atTime(13, 0)),
                                    new Value.Moment(SampleRows.TODAY.atTime(14, 0)))));

    private static String filled(String template) {
        return Template.parse(template)
                .fill(id -> Optional.ofNullable(FACTS.get(id)), new Figures(SampleRows.TODAY))
                .text();
    }

    @Test
    void leavesOutPartsWhoseFactsAreMissing() {
        assertThat(filled("a[ b {sales}][ c {gone}][ d {none}] e")).isEqualTo("a b 1 e");
        assertThat(filled("a[ b {sales}[ c {gone}] d]")).isEqualTo("a b 1 d");
        assertThat(filled("a {gone}")).isEqualTo("a –");
    }

    @Test
    void choosesTheNounByTheCount() {
        assertThat(filled("{sales:sale|sales}, {hits:hit|hits}")).isEqualTo("1 sale, 2 hits");
    }

    @Test
    void writesBothEndsOfARange() {
        assertThat(filled("from {hours:minute}")).isEqualTo("from 13:00 to 14:00");
        assertThat(filled("{hours:low}")).isEqualTo("13:00:00");
    }

    @Test
    void refusesATemplateThatIsNotClosed() {
        assertThatThrownBy(() -> Template.parse("a [b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Template.parse("a ]b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Template.parse("a {b")).isInstanceOf(IllegalArgumentException.class);
    }
}
