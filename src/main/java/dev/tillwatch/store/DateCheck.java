package dev.tillwatch.store;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ProbeStep;
import java.sql.SQLException;
import java.util.OptionalLong;

/** How many transactions have no date; the driver reads MySQL's zero date as none, too. */
final class DateCheck implements ShopCheck {

    private static final Texts TEXTS = Texts.of("feed");
    private static final String UNDATED = "transactions t WHERE t.transaction_date IS NULL OR t.transaction_date = 0";

    @Override
    public String title() {
        return TEXTS.get("probe.dates");
    }

    @Override
    public ProbeStep look(ShopSession session) throws SQLException {
        OptionalLong counted = session.count(UNDATED);
        if (counted.isEmpty()) {
            return ProbeStep.notRun(title(), SizeCheck.slow());
        }
        long undated = counted.getAsLong();
        return undated == 0
                ? ProbeStep.passed(title(), TEXTS.get("probe.dates.none"))
                : ProbeStep.warning(title(), Numbers.count(undated), TEXTS.get("probe.dates.meaning"), null);
    }
}
