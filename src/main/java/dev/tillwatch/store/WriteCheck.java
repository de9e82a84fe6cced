package dev.tillwatch.store;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ProbeStep;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the account may change the shop, told from its grants; nothing is tried. */
final class WriteCheck implements ShopCheck {

    private static final Logger log = LoggerFactory.getLogger(WriteCheck.class);
    private static final Texts TEXTS = Texts.of("feed");

    /** Rights named before the rest is only counted. */
    private static final int MOST_NAMED = 3;

    @Override
    public String title() {
        return TEXTS.get("probe.write");
    }

    @Override
    public boolean needsTables() {
        return false;
    }

    @Override
    public ProbeStep look(ShopSession session) throws SQLException {
        GrantedRights rights;
        try {
            rights = new GrantedRights(session.list(GrantedRights.SHOW, row -> row.getString(1)));
        } catch (SQLException failure) {
            if (ShopFailures.lost(failure)) {
                throw failure;
            }
            log.info("The grants of the account cannot be seen", failure);
            return ProbeStep.notRun(title(), TEXTS.get("probe.write.unknown"));
        }
        if (!rights.known()) {
            return ProbeStep.notRun(title(), TEXTS.get("probe.write.unknown"));
        }
        List<String> writing = rights.writing(session.address().database());
        return writing.isEmpty()
                ? ProbeStep.passed(title(), TEXTS.get("probe.write.none"))
                : ProbeStep.warning(
                        TEXTS.get("probe.write.can"),
                        named(writing),
                        TEXTS.get("probe.write.meaning"),
                        session.grants().ownAccount(session.account()));
    }

    private static String named(List<String> rights) {
        String first = String.join(", ", rights.subList(0, Math.min(MOST_NAMED, rights.size())));
        return rights.size() > MOST_NAMED ? TEXTS.get("probe.write.more", first, rights.size() - MOST_NAMED) : first;
    }
}
