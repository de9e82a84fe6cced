package dev.tillwatch.store;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.settings.ShopConnection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first two steps of a connection test: whether the server is reached, and whether it lets the account in. */
record SignIn(ShopConnection shop, Consumer<ProbeStep> onStep) {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final Texts TEXTS = Texts.of("feed");
    private static final String CIPHER = "SHOW SESSION STATUS LIKE 'Ssl_cipher'";

    private static final int DATABASE_DENIED = 1044;
    private static final int NO_DATABASE = 1049;

    /** The session, or null where there is none and the steps say why. */
    @Nullable
    ShopSession open() {
        try (MysqlDriver driver = new MysqlDriver(shop)) {
            return open(driver);
        } catch (ShopUnavailable unreadable) {
            notReached(ShopFailures.words(unreadable), ShopFailures.root(unreadable));
            return null;
        }
    }

    private @Nullable ShopSession open(MysqlDriver driver) {
        try {
            ShopSession session = ShopSession.open(driver);
            onStep.accept(ProbeStep.passed(TEXTS.get("probe.reach"), figure(session)));
            onStep.accept(ProbeStep.passed(TEXTS.get("probe.sign-in.as", session.account()), session.product()));
            return session;
        } catch (SQLException failure) {
            log.info("The connection test did not get in", failure);
            String sentence = new ShopFailures(driver.address()).sentence(failure);
            if (failure.getErrorCode() > 0) {
                // The server's own error, so it was reached.
                onStep.accept(ProbeStep.passed(TEXTS.get("probe.reach"), ""));
                onStep.accept(notLetIn(failure, sentence));
            } else {
                String reason = ShopFailures.reason(failure);
                String whatToDo = reason == null ? "" : " " + TEXTS.get("probe.todo." + reason);
                notReached(sentence + whatToDo, ShopFailures.root(failure));
            }
            return null;
        }
    }

    private String figure(ShopSession session) {
        String time = "";
        try {
            time = TEXTS.get("probe.reach.ms", Long.toString(session.pingMs()));
            List<Boolean> encrypted = session.list(
                    CIPHER, row -> !String.valueOf(row.getString(2)).isEmpty());
            String mode = "probe.reach." + shop.tls().name().toLowerCase(Locale.ROOT);
            return time + ", " + TEXTS.get(encrypted.contains(true) ? mode : "probe.reach.disabled");
        } catch (SQLException unknown) {
            log.info("The server does not tell whether the connection is encrypted", unknown);
            return time;
        }
    }

    private void notReached(String sentence, Throwable cause) {
        onStep.accept(new ProbeStep(
                TEXTS.get("probe.reach.failed"), Outcome.FAILED, "", sentence, null, ShopFailures.words(cause)));
        onStep.accept(ProbeStep.notRun(TEXTS.get("probe.sign-in"), ""));
    }

    private ProbeStep notLetIn(SQLException failure, String sentence) {
        int error = failure.getErrorCode();
        String words = ShopFailures.words(failure);
        boolean database = error == DATABASE_DENIED || error == NO_DATABASE;
        String title =
                database ? TEXTS.get("probe.sign-in.database", shop.database()) : TEXTS.get("probe.sign-in.failed");
        boolean denied = error == DATABASE_DENIED;
        return new ProbeStep(
                title,
                Outcome.FAILED,
                TEXTS.get("probe.error", Integer.toString(error)),
                denied ? TEXTS.get("probe.sign-in.denied", shop.user(), shop.database()) : sentence,
                denied ? new GrantLines(shop.database()).selectAll(Account.inWords(words, shop.user())) : null,
                words);
    }
}
