package dev.tillwatch.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.SampleRows.Line;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording wording = new Wording();

    private String title(Row row) {
        return wording.title(row, SampleRows.TODAY);
    }

    private String why(Row row) {
        return wording.why(row, SampleRows.TODAY).text();
    }

    @Test
    void saysHowFarAPriceLiesBelowItsReference() {
        assertThat(title(SampleRows.laptop())).isEqualTo("Laptop sold 99.0 % below its reference");
        assertThat(why(SampleRows.laptop()))
                .isEqualTo("Laptop was sold at ₹500.00, 99.0 % below its catalogue price of ₹50,000.00. "
                        + "Accepted is ₹37,500.00 to ₹52,500.00. Loss ₹49,500.00 on 1 piece.");
    }

    @Test
    void saysHowFarAPriceLiesAboveItsReference() {
        Row mouse = SampleRows.price(
                748306, SampleRows.ALICE, SampleRows.NOW, Severity.LOW, new Line("Mouse", "530.00", "500.00", 2));
        assertThat(title(mouse)).isEqualTo("Mouse sold 6.0 % above its reference");
        assertThat(why(mouse)).contains("The customer paid ₹60.00 too much on 2 pieces.");
    }

    @Test
    void saysNoPercentageWhereTheReferenceIsZero() {
        Row free = SampleRows.price(
                7,
                SampleRows.ALICE,
                SampleRows.NOW,
                Severity.CRITICAL,
                SampleRows.line("Gift", "10.00", "0.00"),
                SampleRows.line("Mouse", "1.00", "500.00"));
        assertThat(title(free)).isEqualTo("Gift sold at ₹10.00, its reference is ₹0.00");
        assertThat(why(free)).endsWith("Outside as well: 1 further line of this order.");
    }

    @Test
    void tellsALowDayFromOneThatStillRuns() {
        assertThat(title(SampleRows.day(SampleRows.TODAY.minusDays(10), 1012, "4921356.00", true)))
                .isEqualTo("Sat 6 Sep: 1,012 orders, 2,051 expected");
        assertThat(why(SampleRows.day(SampleRows.TODAY.minusDays(10), 1012, "4921356.00", true)))
                .isEqualTo("Sat 6 Sep had 1,012 orders, 50.7 % fewer than the average of 2,051. "
                        + "Revenue was ₹49,21,356 where ₹1,16,14,950 is usual. 2.9 % of its payments failed.");
        assertThat(why(SampleRows.day(SampleRows.TODAY, 1, "0.00", false)))
                .startsWith("Tue 16 Sep still runs: 1 order so far")
                .endsWith("It is judged when it is over.");
    }

    @Test
    void saysWhichBurstsTheMinuteRuleMisses() {
        assertThat(title(SampleRows.burst())).isEqualTo("9 transactions by one customer in 41 s");
        assertThat(why(SampleRows.burst()))
                .isEqualTo(
                        "Quentin Fox made 9 transactions in 41 s, from 16:31:38 to 16:32:19; the limit is 5 a minute. "
                                + "The minute rule misses this: no calendar minute holds more than 5. 44.4 % of them failed.");
        assertThat(why(SampleRows.burst(SampleRows.QUENTIN, SampleRows.NOW, "finds")))
                .doesNotContain("misses")
                .contains("Together ₹18,450.00 for 1 product.");
    }

    @Test
    void tellsClustersOfACustomerFromThoseOfAnHour() {
        assertThat(title(SampleRows.cluster())).isEqualTo("7 failed payments, then one success");
        assertThat(why(SampleRows.cluster()))
                .isEqualTo("7 of 8 payments of David Williams failed from 16:32:00 to 16:38:54; 42 s after the last "
                        + "failure one succeeded. Usual failed share is 3.1 %. At stake: ₹1,40,000.00.");
        assertThat(title(SampleRows.hour())).isEqualTo("18.9 % of all payments failed from 13:00 to 14:00");
        assertThat(why(SampleRows.failed(SampleRows.DAVID, SampleRows.NOW, List.of("Smartphone"))))
                .isEqualTo("The payment of ₹20,000.00 by David Williams failed. "
                        + "It belongs to a cluster of failed payments.");
    }

    @Test
    void namesDetectorTransactionCustomerAndAgeInTheSecondLine() {
        assertThat(wording.secondLine(SampleRows.laptop(), SampleRows.NOW, "IST"))
                .endsWith("·  Transaction 748284  ·  Alice Johnson (C-1)  ·  16:31:48 IST, 11 min ago");
        assertThat(wording.secondLine(SampleRows.burst(), SampleRows.NOW, "IST"))
                .endsWith("Quentin Fox (C-17)  ·  16:31:38 – 16:32:19 IST, 10 min ago");
        assertThat(wording.secondLine(SampleRows.laptop(), SampleRows.NOW.plusDays(2), ""))
                .endsWith("Tue 16 Sep 16:31:48, 2 days ago");
        assertThat(wording.secondLine(
                        SampleRows.day(SampleRows.TODAY.minusDays(10), 1, "0", true), SampleRows.NOW, "IST"))
                .endsWith("complete day  ·  10 days ago");
        Row undated = SampleRows.price(
                7, SampleRows.ALICE, null, Severity.LOW, SampleRows.line("Laptop", "500.00", "50000.00"));
        assertThat(wording.secondLine(undated, SampleRows.NOW, "IST")).endsWith("no date");
    }

    @Test
    void aDayThatIsOverIsCompleteWhateverItsStateIsCalled() {
        LocalDate day = SampleRows.TODAY.minusDays(1);
        Anomaly low = new Anomaly(
                new AnomalyKey("volume", "day", day.toString()),
                day.atStartOfDay(),
                Stage.CONFIRMED,
                Severity.HIGH,
                60,
                List.of(Fact.of("day", new Value.Day(day)), Fact.of("state", new Value.Code("low"))));

        assertThat(wording.secondLine(low, SampleRows.NOW, "IST")).endsWith("complete day  ·  one day ago");
    }

    @Test
    void listsTheFactsOfADetectorWithoutTexts() {
        Row row = new Anomaly(
                new AnomalyKey("stock", "item", "A-7"),
                SampleRows.NOW,
                Stage.CONFIRMED,
                Severity.LOW,
                10,
                List.of(
                        Fact.of("shelf", new Value.Count(3)),
                        Fact.of("gone", new Value.Absent()),
                        Fact.text("product", "Mouse")));
        assertThat(title(row)).isEqualTo("stock: A-7");
        assertThat(why(row)).isEqualTo("stock: shelf 3; product Mouse.");
    }

    @Test
    void bindsEveryFigureToItsFact() {
        for (Row row : List.of(
                SampleRows.laptop(),
                SampleRows.burst(),
                SampleRows.cluster(),
                SampleRows.hour(),
                SampleRows.minute(SampleRows.ALICE, SampleRows.NOW, 6))) {
            Prose prose = wording.why(row, SampleRows.TODAY);
            for (Span span : prose.spans()) {
                if (span instanceof Span.Words words) {
                    assertThat(words.text()).doesNotContainPattern("[\\p{N}₹%]");
                }
            }
            assertThat(prose.spans()).anyMatch(span -> span instanceof Span.Figure);
        }
    }

    @Test
    void makesHostileNamesOneHarmlessLine() {
        String hostile = "Laptop\u202E\u0007\n\u200B" + "x".repeat(500);
        Row row = SampleRows.price(
                1, SampleRows.ALICE, SampleRows.NOW, Severity.LOW, SampleRows.line(hostile, "500.00", "50000.00"));
        assertThat(title(row)).doesNotContainPattern("[\\p{Cc}\\p{Cf}]").hasSizeLessThan(130);
    }

    @Test
    void templatesHoldNoDigitsOfTheirOwn() {
        Texts texts = Texts.of("detectors");
        List<String> checked = new ArrayList<>();
        for (String key : texts.bundle().keySet()) {
            if (key.startsWith("title.") || key.startsWith("why.")) {
                Template.parse(texts.get(key));
                assertThat(texts.get(key).replaceAll("\\{[^}]*}", "")).as(key).doesNotContainPattern("[\\p{N}₹%]");
                checked.add(key);
            }
        }
        assertThat(checked).hasSizeGreaterThan(20);
    }
}
