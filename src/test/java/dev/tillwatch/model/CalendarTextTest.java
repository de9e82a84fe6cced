package dev.tillwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar as a text that a change keeps. */
class CalendarTextTest {

    @Test
    void comesBackAsItWas() {
        ShopCalendar calendar = new ShopCalendar(List.of(
                new CalendarEntry(
                        LocalDate.of(2026, 11, 8),
                        LocalDate.of(2026, 11, 12),
                        CalendarEntry.Kind.SALE,
                        1.9,
                        "Diwali 2 for 1"),
                new CalendarEntry(
                        LocalDate.of(2026, 8, 15), LocalDate.of(2026, 8, 15), CalendarEntry.Kind.HOLIDAY, null, "-")));
        String text = CalendarText.write(calendar);
        assertThat(text.lines()).contains("2026-11-08..2026-11-12 SALE 1.9 Diwali 2 for 1");
        assertThat(CalendarText.read(text)).isEqualTo(calendar);
    }

    @Test
    void anEmptyOneIsAnEmptyText() {
        assertThat(CalendarText.write(ShopCalendar.EMPTY)).isEmpty();
        assertThat(CalendarText.read("")).isEqualTo(ShopCalendar.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 entries",
                "2026-11-08 SALE 1.9 Diwali",
                "2026-11-08..soon SALE 1.9 Diwali",
                "2026-11-08..2026-11-12 PARTY 1.9 Diwali",
                "2026-11-08..2026-11-12 SALE many Diwali",
                "2026-11-12..2026-11-08 SALE 1.9 Diwali"
            })
    void anotherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarText.read(text));
    }
}
