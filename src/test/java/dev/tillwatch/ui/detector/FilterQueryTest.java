package dev.tillwatch.ui.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import dev.tillwatch.settings.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterQueryTest {

    private static final Set<String> FIELDS =
            Set.of("product", "count", "customer", "minuteRule", "status", "amount", "day", "thenOk");

    private final Entry entry = new Entry(
            new Anomaly(
                    MadeUp.key(7),
                    MadeUp.NOW.minusHours(30),
                    Stage.CONFIRMED,
                    Severity.HIGH,
                    60,
                    List.of(
                            Fact.text("product", "Gaming Laptop"),
                            Fact.of("count", new Value.Count(6)),
                            Fact.person("customer", new Customer(17, "Quentin Fox")),
                            Fact.of("minuteRule", new Value.Code("misses")),
                            Fact.of("status", new Value.Code("failed")),
                            Fact.of("thenOk", new Value.Code("yes")),
                            Fact.of("day", new Value.Day(LocalDate.of(2025, 9, 13))),
                            Fact.of("amount", new Value.Money(new BigDecimal("184219.92"))),
                            Fact.text(Anomaly.THRESHOLDS, "burst.limit=5;burst.gap=75"))),
            new Mark(false, "asked the shop"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "laptop",
                "LAPTOP quentin",
                "product:laptop",
                "product:\"gaming lap\"",
                "severity>=high",
                "severity:high",
                "severity<critical",
                "status:failed",
                "customer:17",
                "customer:fox",
                "count>=6",
                "count<7",
                "minute-rule:misses",
                "then:ok",
                "age<2d",
                "age>24h",
                "amount>=1,84,219",
                "day:saturday",
                "day:2025-09",
                "asked",
                "seen:no"
            })
    void letsThrough(String text) {
        assertThat(query(text).problem()).isNull();
        assertThat(query(text).predicate().test(entry.state())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mouse",
                "75",
                "limit",
                "product:mouse",
                "severity:critical",
                "severity>high",
                "customer:1",
                "count>6",
                "minute-rule:finds",
                "age<1d",
                "day:sunday",
                "laptop count>6",
                "seen:yes"
            })
    void holdsBack(String text) {
        assertThat(query(text).problem()).isNull();
        assertThat(query(text).predicate().test(entry.state())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour:red", "severity:awful", "age<soon", "count>=many", "product:"})
    void saysWhatItDoesNotUnderstand(String token) {
        assertThat(query("laptop " + token).problem()).isEqualTo("Not understood: " + token);
    }

    @Test
    void whatIsNotUnderstoodHidesNothing() {
        assertThat(query("laptop colour:red").predicate().test(entry.state())).isTrue();
    }

    private static FilterQuery query(String text) {
        return FilterQuery.parse(text, FIELDS, () -> MadeUp.NOW);
    }
}
