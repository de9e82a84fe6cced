package dev.tillwatch.evaluate.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillwatch.evaluate.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FiguresTest {

    /** Where the panels of a unit's picture lie: F1 from 0 to 1, then the false alarms. */
    private static final double F1_FROM = 165;

    private static final double F1_TO = 390;
    private static final double FALSE_FROM = 498;
    private static final double FALSE_TO = 790;

    @Test
    void aPictureHasOneDotForEachSeedAndMethodInBothPanels() throws Exception {
        List<Result> results = new ArrayList<>();
        for (long seed = 101; seed <= 110; seed++) {
            results.add(burst("adaptive", seed, 1.0, 0.0));
            results.add(burst("rcf", seed, 0.5 + seed / 1000.0, 12.0));
        }

        DrawnPicture picture = only(results);

        for (String method : List.of("adaptive", "RCF")) {
            assertThat(picture.dots(method, F1_FROM, F1_TO)).hasSize(10);
            assertThat(picture.dots(method, FALSE_FROM, FALSE_TO)).hasSize(10);
        }
        assertThat(picture.all("circle")).hasSize(40);
        assertThat(picture.dots("adaptive", F1_FROM, F1_TO).stream()
                        .map(dot -> dot.getAttribute("cx") + " " + dot.getAttribute("cy")))
                .doesNotHaveDuplicates();
    }

    @Test
    void adaptiveStandsFirstAndTheOthersByTheirMedian() throws Exception {
        DrawnPicture picture = only(List.of(
                burst("classic", 1, 0.2, 1.0),
                burst("velocity", 1, 0.8, 1.0),
                burst("adaptive", 1, 0.5, 1.0),
                burst("rcf", 1, 0.6, 1.0)));

        assertThat(picture.words()).containsSubsequence("adaptive", "velocity", "RCF", "classic");
        assertThat(row(picture, "velocity") - row(picture, "adaptive"))
                .isGreaterThan(row(picture, "RCF") - row(picture, "velocity"));
    }

    @Test
    void theLineAndTheNumberAreTheMedian() throws Exception {
        DrawnPicture picture = only(List.of(
                burst("adaptive", 1, 0.1, 3.0),
                burst("adaptive", 2, 0.9, 5.0),
                burst("adaptive", 3, 0.3, 4.0),
                burst("adaptive", 4, 0.5, 4.0)));

        assertThat(picture.words()).contains("0.40", "4.0");
        assertThat(medians(picture)).first().satisfies(x -> assertThat(x)
                .isCloseTo(F1_FROM + 0.4 * (F1_TO - F1_FROM), within(0.06)));
    }

    @Test
    void missingFiguresAreSaidAndNotDrawn() throws Exception {
        DrawnPicture picture = only(List.of(
                burst("adaptive", 1, 0.9, 1.0),
                burst("rcf", 1, null, 1.0),
                burst("rcf", 2, Double.NaN, 1.0),
                burst("rcf", 3, 0.6, 1.0),
                burst("zscore", 1, null, null)));

        assertThat(picture.dots("RCF", F1_FROM, F1_TO)).hasSize(1);
        assertThat(picture.dots("z-score", 0, FALSE_TO)).isEmpty();
        assertThat(picture.words()).contains("0.60", "2 missing", "1 missing", "-");
        assertThat(medians(picture)).hasSize(4);
    }

    @Test
    void hostileNamesStayTextAndInsideTheirColumn() throws Exception {
        String hostile = "</text><script>alert('&')</script>\u0000\" onload=\"x " + "long ".repeat(50);
        Map<String, String> drawn = Figures.of(
                List.of(new Result("../x", "/etc/<b>", hostile, "a&b", 1L, 0.5, 0.5, 0.5, 1.0, null, Map.of())));

        assertThat(drawn).containsOnlyKeys("overview.svg", "x.svg");
        for (String svg : drawn.values()) {
            DrawnPicture picture = DrawnPicture.of(svg);
            assertThat(picture.all("script")).isEmpty();
            assertThat(picture.all("text"))
                    .allMatch(text -> text.getAttribute("onload").isEmpty());
            assertThat(picture.words()).allMatch(word -> word.length() < 130);
            assertThat(picture.words()).anyMatch(word -> word.contains("</text><sc"));
        }
    }

    @Test
    void falseAlarmsAreSpreadByPowersWhereTheyDifferWidely() throws Exception {
        DrawnPicture wide = only(
                List.of(burst("adaptive", 1, 0.9, 0.0), burst("rcf", 1, 0.9, 0.5), burst("classic", 1, 0.9, 45_000.0)));
        DrawnPicture narrow = only(List.of(burst("adaptive", 1, 0.9, 0.0), burst("rcf", 1, 0.9, 23.0)));

        assertThat(wide.words()).contains("lower is better, logarithmic", "0.1", "1,000", "100k");
        assertThat(narrow.words()).contains("lower is better", "5", "25");
        for (DrawnPicture each : List.of(wide, narrow)) {
            assertThat(each.dots("adaptive", FALSE_FROM, FALSE_FROM)).hasSize(1);
            assertThat(each.dots("RCF", FALSE_FROM + 20, FALSE_TO)).hasSize(1);
        }
    }

    @Test
    void theOverviewNamesTheBestOtherMethodAndHowOftenAdaptiveIsAboveIt() throws Exception {
        List<Result> results = List.of(
                burst("adaptive", 1, 0.9, 1.0),
                burst("adaptive", 2, 0.7, 1.0),
                burst("velocity", 1, 0.8, 1.0),
                burst("velocity", 2, 0.7, 1.0),
                burst("rcf", 1, 0.4, 1.0),
                burst("rcf", 2, 0.4, 1.0));

        DrawnPicture overview = DrawnPicture.of(svg(results, "overview.svg"));

        assertThat(overview.words()).contains("bursts", "0.80", "0.75 velocity", "1 of 2 seeds");
    }

    @Test
    void filesAreNamedByDetectorThenUnitAndDataWhereThereAreSeveral() {
        Result day = result("volume", "day", "usual");
        Result hour = result("volume", "first hour", "usual");
        Result burst = result("burst", "episode", "usual");
        Result retail = result("price", "line", "online retail");

        assertThat(Figures.of(List.of(day, hour, burst)))
                .containsOnlyKeys("overview.svg", "volume-day.svg", "volume-first-hour.svg", "burst.svg");
        assertThat(Figures.of(List.of(burst, retail)))
                .containsOnlyKeys("overview.svg", "usual-burst.svg", "online-retail-price.svg");
        assertThat(Figures.of(List.of(result("a b", "x", "usual"), result("a/b", "x", "usual"))))
                .containsOnlyKeys("overview.svg", "a-b.svg", "a-b-2.svg");
        assertThat(Figures.of(List.of())).isEmpty();
    }

    private static List<Double> medians(DrawnPicture picture) {
        return picture.all("line").stream()
                .filter(line -> line.getAttribute("class").startsWith("median"))
                .map(line -> DrawnPicture.number(line, "x1"))
                .toList();
    }

    private static double row(DrawnPicture picture, String method) {
        Element label = picture.all("text").stream()
                .filter(text -> text.getTextContent().equals(method))
                .findFirst()
                .orElseThrow();
        return DrawnPicture.number(label, "y");
    }

    private static DrawnPicture only(List<Result> results) throws Exception {
        return DrawnPicture.of(svg(results, "burst.svg"));
    }

    private static String svg(List<Result> results, String file) {
        return Objects.requireNonNull(Figures.of(results).get(file));
    }

    private static Result burst(String method, long seed, @Nullable Double f1, @Nullable Double wrong) {
        return new Result("burst", "episode", method, "usual", seed, 0.5, 0.5, f1, wrong, null, Map.of());
    }

    private static Result result(String detector, String unit, String data) {
        return new Result(detector, unit, "adaptive", data, 1L, 0.5, 0.5, 0.5, 1.0, null, Map.of());
    }
}
