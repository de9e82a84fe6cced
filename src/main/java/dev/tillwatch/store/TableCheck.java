package dev.tillwatch.store;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the account may read what is needed of one table; where not, which columns it may not read or are missing. */
record TableCheck(ShopTable table) implements ShopCheck {

    private static final Texts TEXTS = Texts.of("feed");

    private static final int NO_COLUMN = 1054;
    private static final int TABLE_DENIED = 1142;
    private static final int COLUMN_DENIED = 1143;

    @Override
    public String title() {
        return TEXTS.get("probe.table", table.table());
    }

    @Override
    public boolean needsTables() {
        return false;
    }

    @Override
    public ProbeStep look(ShopSession session) throws SQLException {
        try {
            read(session, table.columns());
            return ProbeStep.passed(title(), "");
        } catch (SQLException failure) {
            if (ShopFailures.lost(failure)) {
                throw failure;
            }
            return failed(session, failure);
        }
    }

    /** No row is needed: the server checks table, columns and rights before it reads any. */
    private void read(ShopSession session, List<String> columns) throws SQLException {
        session.list(Sql.select(String.join(", ", columns) + " FROM " + table.table() + " LIMIT 0"), row -> row);
    }

    private ProbeStep failed(ShopSession session, SQLException failure) throws SQLException {
        Map<String, Integer> errors = errors(session);
        List<String> missing = with(errors, Set.of(NO_COLUMN));
        List<String> denied = with(errors, Set.of(TABLE_DENIED, COLUMN_DENIED));
        List<String> meanings = new ArrayList<>();
        String remedy = null;
        if (!missing.isEmpty()) {
            String database = session.address().database();
            meanings.add(TEXTS.get("probe.table.missing", table.table(), String.join(", ", missing), database));
        }
        if (!denied.isEmpty()) {
            boolean all = denied.size() == table.columns().size();
            String key = all ? "probe.table.denied" : "probe.column.denied";
            meanings.add(TEXTS.get(key, table.table(), String.join(", ", denied)));
            List<String> wanted = new ArrayList<>(table.columns());
            wanted.removeAll(missing);
            remedy = session.grants().select(table, wanted, session.account());
        }
        if (meanings.isEmpty()) {
            meanings.add(new ShopFailures(session.address()).sentence(failure));
        }
        return step(failure, String.join("\n", meanings), remedy);
    }

    private ProbeStep step(SQLException failure, String meaning, @Nullable String remedy) {
        return new ProbeStep(
                TEXTS.get("probe.table.failed", table.table()),
                Outcome.FAILED,
                TEXTS.get("probe.error", Integer.toString(failure.getErrorCode())),
                meaning,
                remedy,
                ShopFailures.words(failure));
    }

    /** The error that each column gives by itself. */
    private Map<String, Integer> errors(ShopSession session) throws SQLException {
        Map<String, Integer> errors = new LinkedHashMap<>();
        for (String column : table.columns()) {
            try {
                read(session, List.of(column));
            } catch (SQLException failure) {
                if (ShopFailures.lost(failure)) {
                    throw failure;
                }
                errors.put(column, failure.getErrorCode());
            }
        }
        return errors;
    }

    private static List<String> with(Map<String, Integer> errors, Set<Integer> codes) {
        return errors.entrySet().stream()
                .filter(each -> codes.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
