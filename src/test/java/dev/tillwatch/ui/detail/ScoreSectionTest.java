package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Value;
import dev.tillwatch.ui.Pictures;
import dev.tillwatch.ui.detector.DetectorModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The score that explains itself in the detail. */
@ExtendWith(ApplicationExtension.class)
@NullUnmarked // the toolkit's thread sets the fields before each test
class ScoreSectionTest {

    private static final String WHY = "2.5 points for each power of ten of the chance, at most 40";

    private Pane pane;
    private DetectorModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        pane = new Pane(Runnable::run);
        model = SampleTab.of("price");
        pane.controller.follow(model);
        scene = Pane.dressed(pane.root, 520, 900, true);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /** The laptop, with a score that is a sum of {@code part=points}. */
    private static Anomaly explained(String... parts) {
        Anomaly plain = Sample.laptop();
        List<Fact> facts = new ArrayList<>(plain.facts());
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : parts) {
            String[] named = part.split("=", 2);
            BigDecimal points = new BigDecimal(named[1]);
            sum = sum.add(points);
            facts.add(Fact.computed(
                    "score." + named[0],
                    new Value.Decimal(points),
                    WHY,
                    plain.facts().getFirst().rows()));
        }
        facts.add(Fact.of(Anomaly.STAKE, new Value.Money(new BigDecimal("49500.00"))));
        facts.add(Fact.text(Anomaly.EXPECTED_EVENT, "Onam sale"));
        return with(plain, sum.doubleValue(), facts);
    }

    private static Anomaly with(Anomaly plain, double sum, List<Fact> facts) {
        double score = Math.clamp(sum, 0, 100);
        return new Anomaly(plain.key(), plain.at(), plain.stage(), Severity.ofScore(score), score, facts);
    }

    @Test
    void thePartsAddUpToTheScore(FxRobot robot) {
        show(robot, explained("rarity=38.5", "money=31.2", "self-service=12.0", "event=-15.0"));
        assertThat(words("#score-bars"))
                .containsExactly(
                        "How unlikely", "+38.5", "Money at stake", "+31.2", "Self service", "+12.0", "Event", "−15.0");
        assertThat(text("#score-sum")).isEqualTo("Sum 66.7");
        assertThat(text("#detail-severity")).isEqualTo("High 66.7");
        assertThat(text("#detail-stake")).isEqualTo("at stake ₹49,500.00");
        assertThat(text("#detail-event")).isEqualTo("Expected event: Onam sale");
    }

    @Test
    void aBarIsAsLongAsItsPoints(FxRobot robot) {
        show(robot, explained("rarity=40", "money=10"));
        robot.interact(() -> scene.snapshot(null));
        List<Node> bars = List.copyOf(pane.root.lookupAll(".score-part-plus"));
        double longest = bars.get(0).getLayoutBounds().getWidth();
        assertThat(bars.get(1).getLayoutBounds().getWidth() * 4).isCloseTo(longest, within(4.0));
        assertThat(longest).isGreaterThan(100);
    }

    @Test
    void aSumBeyondTheScaleSaysWhatItCountsAs(FxRobot robot) {
        show(robot, explained("rarity=70", "money=40.5"));
        assertThat(text("#score-sum")).isEqualTo("Sum 110.5, counted as 100.0");
    }

    @Test
    void aPartInHandTellsHowItWasReckonedAndMarksItsRows(FxRobot robot) {
        show(robot, explained("rarity=38.5", "money=31.2"));
        assertThat(text("#score-formula"))
                .isEqualTo("Point at a part, or step to it with Tab, to see how it was reckoned.");
        robot.interact(() -> pane.root.lookup("#detail-copy").requestFocus());
        for (int i = 0; i < 20 && !scene.getFocusOwner().getStyleClass().contains("score-part"); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(text("#score-formula")).isEqualTo(WHY);
        assertThat(scene.getFocusOwner().getAccessibleText()).isEqualTo("How unlikely +38.5. " + WHY);
        assertThat(pane.root.lookupAll(".erow.hit")).isNotEmpty();
    }

    @Test
    void theBarsStayWhilePollsTellTheSame(FxRobot robot) {
        Anomaly row = explained("rarity=38.5", "money=31.2");
        show(robot, row);
        Node before = pane.root.lookup(".score-part");
        List<Fact> facts = new ArrayList<>(row.facts());
        facts.set(7, Fact.of("quantity", new Value.Count(2)));
        robot.interact(() -> SampleTab.put(model, with(row, row.score(), facts)));
        assertThat(pane.root.lookup(".score-part")).isSameAs(before);
    }

    @Test
    void aClassicAnomalyHasItsPlainSeverity(FxRobot robot) {
        show(robot, explained("rarity=38.5"));
        show(robot, Sample.laptop());
        assertThat(pane.root.lookup("#score").isVisible()).isFalse();
        assertThat(pane.root.lookup("#detail-stake").isVisible()).isFalse();
        assertThat(pane.root.lookup("#detail-event").isVisible()).isFalse();
        assertThat(text("#detail-severity")).isEqualTo("Critical 96");
    }

    @Test
    void thePartsAreNoFactsBesideButGoAlongWhenTheDetailIsCopied(FxRobot robot) {
        show(robot, explained("rarity=38.5", "money=31.2"));
        assertThat(words("#facts")).isNotEmpty().noneMatch(word -> word.contains("38.5"));
        String[] copied = new String[1];
        robot.interact(() -> {
            ((Button) pane.root.lookup("#detail-copy")).fire();
            copied[0] = Clipboard.getSystemClipboard().getString();
        });
        assertThat(copied[0]).contains("How unlikely\t+38.5").contains("Sum 69.7");
    }

    @ParameterizedTest
    @CsvSource({"520,true", "424,false"})
    void canBeDrawn(int width, boolean dark) {
        Pane drawn = Pictures.onFx(() -> {
            Pane made = new Pane(Runnable::run);
            Scene unshown = Pane.dressed(made.root, width, 874, dark);
            Anomaly row = explained("rarity=38.5", "money=31.2", "self-service=12.0", "event=-15.0");
            DetectorModel tab = SampleTab.of("price", row);
            made.controller.follow(tab);
            tab.select(row.key());
            Pictures.write(unshown, "detail-score" + (dark ? "-dark" : "-light"));
            return made;
        });
        assertThat(drawn.root.lookup("#score").isVisible()).isTrue();
    }

    private void show(FxRobot robot, Anomaly row) {
        robot.interact(() -> {
            SampleTab.put(model, row);
            model.select(row.key());
        });
    }

    private String text(String id) {
        return ((Label) pane.root.lookup(id)).getText();
    }

    private List<String> words(String id) {
        return pane.root.lookup(id).lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
