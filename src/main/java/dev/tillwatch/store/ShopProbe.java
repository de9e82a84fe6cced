package dev.tillwatch.store;

import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.settings.ShopConnection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a shop's server on one connection that only reads: the account, the tables, and what the feed relies on. */
public final class ShopProbe implements ConnectionProbe {

    private static final Logger log = LoggerFactory.getLogger(ShopProbe.class);

    private final ShopConnection shop;
    private final List<ShopCheck> checks = new ArrayList<>();

    ShopProbe(ShopConnection shop, Clock business) {
        this.shop = shop;
        checks.add(new WriteCheck());
        for (ShopTable table : ShopTable.ALL) {
            checks.add(new TableCheck(table));
        }
        checks.addAll(List.of(new SizeCheck(), new DateCheck(), new IndexCheck(), new ClockCheck(business)));
    }

    /** Tests a shop that writes its times in {@code businessZone}; connects only when it runs. */
    public static ShopProbe of(ShopConnection shop, ZoneId businessZone) {
        return new ShopProbe(shop, Clock.system(businessZone));
    }

    @Override
    public void run(Consumer<ProbeStep> onStep) {
        try (ShopSession session = new SignIn(shop, onStep).open()) {
            if (session == null) {
                checks.forEach(check -> onStep.accept(ProbeStep.notRun(check.title(), "")));
            } else {
                look(session, onStep);
            }
        }
    }

    private void look(ShopSession session, Consumer<ProbeStep> onStep) {
        boolean lost = false;
        boolean readable = true;
        for (ShopCheck check : checks) {
            ProbeStep step;
            if (lost || (check.needsTables() && !readable)) {
                step = ProbeStep.notRun(check.title(), "");
            } else {
                try {
                    step = check.look(session);
                } catch (SQLException failure) {
                    log.info("The connection test failed at: {}", check.title(), failure);
                    lost = ShopFailures.lost(failure);
                    step = failed(session, check, failure);
                }
            }
            readable &= step.outcome() != Outcome.FAILED;
            onStep.accept(step);
        }
    }

    private static ProbeStep failed(ShopSession session, ShopCheck check, SQLException failure) {
        String sentence = new ShopFailures(session.address()).sentence(failure);
        String words = ShopFailures.words(ShopFailures.root(failure));
        return new ProbeStep(check.title(), Outcome.FAILED, "", sentence, null, words);
    }
}
