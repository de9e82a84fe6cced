package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAnomaliesTest {

    private final OpenAnomalies open =
            new OpenAnomalies(List.of(new OpenAnomalies.Kind("price", "transaction")), Map.of());

    @Test
    void whatIsFoundAgainWithOtherFactsIsReplacedAndAfterItsWithdrawalRaisedAgain() {
        Anomaly anomaly = FakeFeed.anomaly("1");

        assertThat(take(FakeFeed.found(anomaly))).containsExactly(new Change.Raised(anomaly));
        assertThat(take(FakeFeed.found(anomaly))).isEmpty();
        Anomaly worse = FakeFeed.anomaly("1", 70);
        assertThat(take(FakeFeed.found(worse))).containsExactly(new Change.Replaced(worse));
        assertThat(take(FakeFeed.gone("1")))
                .containsExactly(new Change.Withdrawn(FakeFeed.key("1"), "corrected", null));
        assertThat(take(FakeFeed.gone("1"))).isEmpty();
        assertThat(take(FakeFeed.found(anomaly))).containsExactly(new Change.Raised(anomaly));
    }

    @Test
    void whatIsNotJudgedYetIsNotRaised() {
        assertThat(take(FakeFeed.found(FakeFeed.anomaly("1", Stage.IN_PROGRESS))))
                .isEmpty();
        take(FakeFeed.found(FakeFeed.anomaly("1")));
        assertThat(take(FakeFeed.found(FakeFeed.anomaly("1", Stage.IN_PROGRESS))))
                .containsExactly(new Change.Withdrawn(FakeFeed.key("1"), OpenAnomalies.UNJUDGED, null));
    }

    @Test
    void aRowThatBecomesAnObservationIsWithdrawn() {
        take(FakeFeed.found(FakeFeed.anomaly("1")));
        Detection usual = new Detection(
                List.of(), List.of(), List.of(new Observation(FakeFeed.key("1"), null, true, List.of())), List.of());

        assertThat(take(usual))
                .containsExactly(new Change.Withdrawn(FakeFeed.key("1"), OpenAnomalies.USUAL_AGAIN, null));
        assertThat(take(usual)).isEmpty();
    }

    @Test
    void kindsThatNoTableShowsAreLeftOut() {
        OpenAnomalies nothing = new OpenAnomalies(List.of(new OpenAnomalies.Kind("price", "other")), Map.of());

        assertThat(nothing.take(FakeFeed.sweep(FakeFeed.found(FakeFeed.anomaly("1")))))
                .isEmpty();
    }

    private List<Change> take(Detection detection) {
        return open.take(FakeFeed.sweep(detection));
    }
}
