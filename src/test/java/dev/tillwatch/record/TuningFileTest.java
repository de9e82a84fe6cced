package dev.tillwatch.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.detect.TuningChange;
import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.ShopCalendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a shop is tuned outlasts the program, with each change and its note. */
class TuningFileTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:15:30Z");
    private static final CalendarEntry SALE = new CalendarEntry(
            LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30), CalendarEntry.Kind.SALE, 1.8, "Black week");

    @TempDir
    private Path folder;

    private static Tuning changed() {
        DetectorSettings settings =
                new DetectorSettings(Map.of("price.lowest", new BigDecimal("0.70")), new ShopCalendar(List.of(SALE)));
        return new Tuning(RuleSet.CLASSIC, settings, List.of()).notedAgainst(Tuning.DEFAULT, AT, "too many coupons");
    }

    @Test
    void whatWasSavedIsThereAgain() throws IOException {
        TuningFile.in(folder).save(changed());

        assertThat(TuningFile.in(folder).tuning()).isEqualTo(changed());
    }

    @Test
    void eachThingThatDiffersIsNoted() {
        assertThat(changed().changes())
                .containsExactly(
                        new TuningChange(AT, TuningChange.RULES, "ADAPTIVE", "CLASSIC", "too many coupons"),
                        new TuningChange(AT, "price.lowest", "", "0.70", "too many coupons"),
                        new TuningChange(
                                AT,
                                TuningChange.CALENDAR,
                                "",
                                "2026-11-27..2026-11-30 SALE 1.8 Black week",
                                "too many coupons"));
        assertThat(changed().notedAgainst(changed(), AT, "nothing").changes()).hasSize(3);
    }

    @Test
    void aDamagedFileIsSetAside() throws IOException {
        Files.writeString(folder.resolve("tuning.json"), "{ no");

        assertThat(TuningFile.in(folder).tuning()).isEqualTo(Tuning.DEFAULT);
        assertThat(folder.resolve("tuning.damaged.json")).exists();
    }
}
