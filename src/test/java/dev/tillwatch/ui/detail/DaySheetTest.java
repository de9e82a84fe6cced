package dev.tillwatch.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Fact;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaySheetTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 16);

    private static List<Fact> facts(LocalDate day, int orders) {
        return List.of(
                Fact.of("day", new Value.Day(day)),
                Fact.of("orders", new Value.Count(orders)),
                Fact.of("failedShare", new Value.Count(7)));
    }

    private static Row ordinary(LocalDate day, int orders) {
        return new Observation(
                new AnomalyKey("volume", "day", day.toString()), day.atStartOfDay(), true, facts(day, orders));
    }

    @Test
    void aDayThatIsLookedBackAtIsShownAsTheDayItWas() {
        Row back = new Anomaly(
                new AnomalyKey("volume", "hindsight", DAY.toString()),
                DAY.atStartOfDay(),
                Stage.CONFIRMED,
                Severity.HIGH,
                60,
                List.of(Fact.of("day", new Value.Day(DAY))));
        List<Row> days = List.of(ordinary(DAY, 40), ordinary(DAY.minusDays(1), 90), ordinary(DAY.minusWeeks(1), 100));

        EvidenceSheet sheet = DaySheet.of(back, days, DAY.plusDays(30));

        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().getFirst().cells()).contains("40", "7");
        assertThat(sheet.rows().getLast().cells()).contains("100");
    }
}
