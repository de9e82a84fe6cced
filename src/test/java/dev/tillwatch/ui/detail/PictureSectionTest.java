package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Fact;
import java.util.List;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What is said of the picture of prices is what it shows. */
@NullUnmarked // the toolkit's thread sets the field before each test
class PictureSectionTest extends PaneFixture {

    private PictureSection section;

    @Start
    void start(Stage stage) {
        section = new PictureSection();
    }

    @Override
    protected Parent root() {
        return section;
    }

    @Test
    void theBandIsNamedWhereThereIsOne() {
        assertThat(legend(Sample.laptop())).isEqualTo("band = accepted, dashed = reference");
    }

    @Test
    void aRowThatNamesNoAcceptedPricesHasTheDashedLineAlone() {
        assertThat(legend(without("accepted"))).isEqualTo("dashed = reference");
    }

    @Test
    void aRowWithoutAReferenceHasNeither() {
        assertThat(legend(without("accepted", "reference"))).isEmpty();
    }

    private String legend(Anomaly row) {
        onFx(() -> {
            section.prices(row, Behind.NOTHING);
            return true;
        });
        return text(".small");
    }

    private static Anomaly without(String... ids) {
        Anomaly row = Sample.laptop();
        List<Fact> facts = row.facts().stream()
                .filter(fact -> !List.of(ids).contains(fact.id()))
                .toList();
        return new Anomaly(row.key(), row.at(), row.stage(), row.severity(), row.score(), facts);
    }
}
