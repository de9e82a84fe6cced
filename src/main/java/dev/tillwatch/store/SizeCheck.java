package dev.tillwatch.store;

import dev.tillwatch.format.Numbers;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ProbeStep;
import java.sql.SQLException;
import java.util.OptionalLong;

/** How many transactions and items the shop has: counted, or as the server estimates where counting takes too long. */
final class SizeCheck implements ShopCheck {

    private static final Texts TEXTS = Texts.of("feed");

    @Override
    public String title() {
        return TEXTS.get("probe.sizes");
    }

    @Override
    public ProbeStep look(ShopSession session) throws SQLException {
        OptionalLong transactions = session.count("transactions");
        OptionalLong items = session.count("transaction_items");
        String figure = TEXTS.get(
                "probe.sizes.figure",
                size(session, transactions, "transactions"),
                size(session, items, "transaction_items"));
        boolean counted = transactions.isPresent() && items.isPresent();
        return ProbeStep.passed(title(), counted ? figure : figure + ", " + slow());
    }

    static String slow() {
        return TEXTS.get("probe.sizes.slow", ShopSession.LIMIT_SECONDS);
    }

    private static String size(ShopSession session, OptionalLong counted, String table) throws SQLException {
        if (counted.isPresent()) {
            return Numbers.count(counted.getAsLong());
        }
        OptionalLong estimate = session.estimate(table);
        return estimate.isPresent()
                ? TEXTS.get("probe.sizes.about", Numbers.count(estimate.getAsLong()))
                : TEXTS.get("probe.sizes.unknown");
    }
}
