package dev.tillwatch.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.SampleRows.Line;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftSummaryTest {

    private static final String PRICES = Texts.of("detectors").get("price.title");
    private static final LocalDateTime SINCE = SampleRows.TODAY.atTime(8, 0);

    private final ShiftSummary summary = new ShiftSummary();

    private static Shift shift(Map<String, List<? extends Row>> found, boolean historyComplete) {
        return shift(found, historyComplete, Set.of());
    }

    private static Shift shift(Map<String, List<? extends Row>> found, boolean historyComplete, Set<String> stopped) {
        Map<String, List<? extends Row>> rows =
                new HashMap<>(Map.of("price", List.of(), "volume", List.of(), "burst", List.of(), "failed", List.of()));
        rows.putAll(found);
        return new Shift(
                rows,
                SINCE,
                SampleRows.NOW,
                3118,
                historyComplete,
                historyComplete ? SINCE.minusDays(400) : SampleRows.NOW.minusMinutes(3),
                stopped);
    }

    private List<String> texts(Map<String, List<? extends Row>> found, boolean historyComplete) {
        return summary.of(shift(found, historyComplete)).stream()
                .map(Prose::text)
                .toList();
    }

    private static Anomaly sale(long id, Line... lines) {
        return SampleRows.price(id, SampleRows.ALICE, SampleRows.NOW, Severity.HIGH, lines);
    }

    private static Map<String, List<? extends Row>> busy() {
        Row before = SampleRows.price(
                9,
                SampleRows.ALICE,
                SINCE.minusMinutes(1),
                Severity.LOW,
                SampleRows.line("Laptop", "1.00", "50000.00"));
        return Map.of(
                "price",
                List.of(
                        before,
                        sale(1, SampleRows.line("Laptop", "500.00", "50000.00")),
                        sale(
                                2,
                                new Line("Smartphone", "4000.00", "20000.00", 12),
                                SampleRows.line("Mouse", "530.00", "500.00")),
                        sale(3, SampleRows.line("Laptop", "36500.00", "50000.00"))),
                "failed",
                List.of(SampleRows.cluster(), SampleRows.hour()),
                "burst",
                List.of(
                        SampleRows.burst(),
                        SampleRows.burst(SampleRows.DAVID, SINCE, "finds"),
                        SampleRows.minute(SampleRows.DAVID, SINCE, 6)),
                "volume",
                List.of(
                        SampleRows.day(SampleRows.TODAY.minusDays(10), 1012, "1.00", true),
                        SampleRows.day(SampleRows.TODAY.minusDays(6), 1388, "1.00", true),
                        SampleRows.day(SampleRows.TODAY, 700, "1.00", false)));
    }

    @Test
    void tellsABusyShiftOverAllDetectors() {
        assertThat(texts(busy(), true))
                .containsExactly(
                        "Since 08:00 the price detector found 3 sales outside the accepted range, together ₹2,55,000.00 "
                                + "below reference; the largest losses are Smartphone with ₹1,92,000.00 and Laptop with "
                                + "₹63,000.00.",
                        "Payments failed widely from 13:00 to 14:00: 18.9 % of 164 tries against a usual 2.8 %; beside "
                                + "that 1 customer failed again and again, with ₹1,40,000.00 at stake.",
                        "The minute rule misses 1 of 2 bursts; the largest is 9 transactions by Quentin Fox in 41 s.",
                        "The running day is not judged yet; Wed 10 Sep is the last low day, with 1,388 orders where "
                                + "2,051 are expected.");
    }

    @Test
    void saysThatNothingStandsOutAndWhatWasScanned() {
        assertThat(texts(Map.of(), true))
                .containsExactly(
                        "Nothing stands out since 08:00: 4 detectors scanned 3,118 transactions up to 16:42:58.");
    }

    @Test
    void aDetectorThatFailedIsNamedAndNotCounted() {
        assertThat(summary.of(shift(Map.of(), true, Set.of("price"))).stream().map(Prose::text))
                .containsExactly(
                        "Nothing stands out since 08:00: 3 detectors scanned 3,118 transactions up to 16:42:58.",
                        "Stopped, and silent about what came since: " + PRICES + ".");
        Row running = new Observation(new AnomalyKey("volume", "day", "today"), SampleRows.NOW, false, List.of());
        assertThat(summary.of(shift(Map.of("volume", List.of(running)), true, Set.of("volume"))).stream()
                        .map(Prose::text))
                .noneMatch(text -> text.contains("no day before it"));
    }

    @Test
    void whereEveryDetectorFailedNothingIsClaimed() {
        Set<String> all = Set.of("price", "volume", "burst", "failed");

        assertThat(summary.of(shift(Map.of(), true, all)).stream().map(Prose::text))
                .singleElement()
                .asString()
                .startsWith("Stopped, and silent");
    }

    @Test
    void saysThatHistoryStillLoads() {
        assertThat(texts(busy(), false)).hasSize(5).last().asString().startsWith("History is still loading");
    }

    @Test
    void silenceIsToldOfScannedTimeOnly() {
        assertThat(texts(Map.of(), false))
                .containsExactly(
                        "Nothing stands out from 16:39:58 to 16:42:58; what lies before, since 08:00, is still being"
                                + " scanned.",
                        "History is still loading, so counts and averages can still change.");
    }

    @Test
    void ofDaysThatAreNotScannedNothingIsClaimed() {
        Row running = new Observation(new AnomalyKey("volume", "day", "today"), SampleRows.NOW, false, List.of());
        assertThat(texts(Map.of("volume", List.of(running)), true))
                .contains("The running day is not judged yet; no day before it is low.");
        assertThat(texts(Map.of("volume", List.of(running)), false))
                .contains("The running day is not judged yet; no day that is scanned so far is low.");
        Row low = SampleRows.day(SampleRows.TODAY.minusDays(6), 1388, "1.00", true);
        assertThat(texts(Map.of("volume", List.of(low)), false))
                .anyMatch(text -> text.contains("of the days scanned so far Wed 10 Sep is the last low one"));
    }

    @Test
    void beforeAnythingIsScannedNothingIsClaimed() {
        Shift shift = new Shift(Map.of("price", List.of()), SINCE, SampleRows.NOW, 0, false, null, Set.of());
        assertThat(summary.of(shift).getFirst().text()).isEqualTo("Since 08:00 nothing is scanned yet.");
    }

    @Test
    void namesTheOneProductThatLost() {
        Map<String, List<? extends Row>> found =
                Map.of("price", List.of(sale(1, SampleRows.line("Laptop", "500.00", "50000.00"))));
        assertThat(texts(found, true))
                .containsExactly(
                        "Since 08:00 the price detector found 1 sale outside the accepted range, together ₹49,500.00 "
                                + "below reference; the loss is all on Laptop.",
                        "4 detectors scanned 3,118 transactions up to 16:42:58.");
    }

    @Test
    void claimsNoLossWhereCustomersOnlyPaidTooMuch() {
        Map<String, List<? extends Row>> found =
                Map.of("price", List.of(sale(1, SampleRows.line("Mouse", "600.00", "500.00"))));
        assertThat(texts(found, true))
                .first()
                .isEqualTo("Since 08:00 the price detector found 1 sale outside the accepted range.");
    }

    @Test
    void countsWhatADetectorWithoutSentencesFound() {
        Row odd = new Anomaly(
                new AnomalyKey("stock", "item", "7"), SampleRows.NOW, Stage.CONFIRMED, Severity.LOW, 1, List.of());
        assertThat(texts(Map.of("stock", List.of(odd)), true)).first().isEqualTo("stock: 1 anomaly since 08:00.");
    }

    @Test
    void bindsEveryFigureAndEveryNameToAFact() {
        for (Prose prose : summary.of(shift(busy(), true))) {
            for (Span span : prose.spans()) {
                if (span instanceof Span.Words words) {
                    assertThat(words.text())
                            .doesNotContainPattern("[\\p{N}₹%–]")
                            .doesNotContain("Laptop", "Quentin");
                }
            }
        }
    }

    @Test
    void keepsTheRowsBehindASum() {
        Fact loss = summary.of(shift(busy(), true)).getFirst().spans().stream()
                .filter(Span.Figure.class::isInstance)
                .map(span -> ((Span.Figure) span).fact())
                .filter(fact -> fact.id().equals("saleLoss"))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        assertThat(loss.value()).isEqualTo(new Value.Money(new BigDecimal("255000.00")));
        assertThat(loss.rows()).isNotEmpty();
        assertThat(loss.formula()).isNotEmpty();
    }

    private static Anomaly scored(String detector, String kind, int id, double score, Fact... facts) {
        List<Fact> all = new ArrayList<>(List.of(facts));
        all.add(Fact.of("score.rarity", new Value.Decimal(BigDecimal.TEN)));
        return new Anomaly(
                new AnomalyKey(detector, kind, Integer.toString(id)),
                SampleRows.NOW.minusMinutes(id),
                Stage.CONFIRMED,
                Severity.ofScore(score),
                score,
                all);
    }

    private static Fact money(String id, String amount) {
        return Fact.of(id, new Value.Money(new BigDecimal(amount)));
    }

    @Test
    void whatAdaptiveRulesFoundIsToldByWhatIsAtStakeAndTheWorst() {
        Map<String, List<? extends Row>> found = Map.of(
                "price",
                List.of(
                        scored("price", "sale", 7, 30, Fact.of("transaction", new Value.Id(7)), money("stake", "10")),
                        scored(
                                "price",
                                "sale",
                                8,
                                60,
                                Fact.of("transaction", new Value.Id(8)),
                                Fact.text("product", "Laptop"),
                                money("stake", "500"))),
                "burst",
                List.of(scored(
                        "burst",
                        "episode",
                        9,
                        80,
                        Fact.of("count", new Value.Count(9)),
                        Fact.person("customer", SampleRows.ALICE),
                        Fact.of("span", new Value.Seconds(40)))));

        assertThat(texts(found, true))
                .contains(
                        "Since 08:00 2 sales stood out by price, total or quantity, with ₹510.00 at stake; the worst is"
                                + " transaction 8 for Laptop, ₹500.00.",
                        "1 burst of one customer since 08:00; the worst is 9 transactions by Alice Johnson in 40 s.");
    }

    private static Anomaly found(String detector, String kind) {
        return new Anomaly(
                new AnomalyKey(detector, kind, "1"), SampleRows.NOW, Stage.CONFIRMED, Severity.LOW, 10, List.of());
    }

    @Test
    void namesThatDifferFromTheCatalogAreToldOf() {
        assertThat(texts(Map.of("price", List.of(found("price", "name"))), true).getFirst())
                .isEqualTo("Names other than the catalog's: 1 copy since 08:00.");
    }

    @Test
    void whereHoursAreUnusualSomethingStandsOut() {
        Row scored = found("volume", "hour").with(List.of(Fact.of("score.size", new Value.Count(10))));

        assertThat(texts(Map.of("volume", List.of(scored)), true))
                .noneMatch(sentence -> sentence.startsWith("Nothing stands out"))
                .anyMatch(sentence -> sentence.startsWith("1 stretch of hours"));
    }
}
