package dev.tillwatch.store;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ProbeStep;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether there is an index for each column that rows are looked up by. */
final class IndexCheck implements ShopCheck {

    private static final Texts TEXTS = Texts.of("feed");

    @Override
    public String title() {
        return TEXTS.get("probe.indexes");
    }

    @Override
    public ProbeStep look(ShopSession session) throws SQLException {
        List<String> missing = new ArrayList<>();
        List<String> remedies = new ArrayList<>();
        for (ShopTable table : ShopTable.ALL) {
            List<String> first = firstColumns(session, table);
            for (String column : table.indexed()) {
                if (!first.contains(column)) {
                    missing.add(table.table() + "." + column);
                    remedies.add(session.grants().index(table, column));
                }
            }
        }
        return missing.isEmpty()
                ? ProbeStep.passed(title(), "")
                : ProbeStep.warning(
                        title(),
                        TEXTS.get("probe.indexes.figure", missing.size()),
                        TEXTS.get("probe.indexes.meaning", String.join(", ", missing)),
                        String.join("\n", remedies));
    }

    /** The column that each index of a table begins with; "" for the further columns. */
    private static List<String> firstColumns(ShopSession session, ShopTable table) throws SQLException {
        return session.list(
                "SHOW INDEX FROM " + table.table(),
                row -> row.getInt("Seq_in_index") == 1
                        ? String.valueOf(row.getString("Column_name")).toLowerCase(Locale.ROOT)
                        : "");
    }
}
