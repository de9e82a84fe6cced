package dev.tillwatch.store;

import com.mysql.cj.jdbc.exceptions.PacketTooBigException;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ShopUnavailable;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why the shop could not be reached or read; the server's own words stay in the cause. */
final class ShopFailures {

    private static final Texts TEXTS = Texts.of("feed");

    private static final String SHUTDOWN = "shutdown";

    /** Errors of MySQL and MariaDB by number. */
    private static final Map<Integer, String> BY_CODE = Map.ofEntries(
            Map.entry(1040, "busy"),
            Map.entry(1044, "access.database"),
            Map.entry(1045, "access.denied"),
            Map.entry(1049, "database.unknown"),
            Map.entry(1053, SHUTDOWN),
            Map.entry(1054, "column.missing"),
            Map.entry(1130, "access.denied"),
            Map.entry(1142, "access.table"),
            Map.entry(1143, "access.table"),
            Map.entry(1146, "table.missing"),
            Map.entry(1203, "busy"),
            Map.entry(1226, "busy"),
            Map.entry(1317, "timeout"),
            Map.entry(1698, "access.denied"),
            Map.entry(1969, "timeout"),
            Map.entry(3024, "timeout"),
            Map.entry(3118, "access.denied"));

    private static final Map<String, String> BY_STATE =
            Map.of("28000", "access.denied", "42S02", "table.missing", "42S22", "column.missing", "57014", "timeout");

    private static final Set<String> TABLES = Set.of("transactions", "transaction_items", "customers", "products");
    private static final Pattern QUOTED = Pattern.compile("['\"`]([^'\"`]+)['\"`]");

    private final ShopAddress address;

    ShopFailures(ShopAddress address) {
        this.address = address;
    }

    ShopUnavailable explain(SQLException failure) {
        return new ShopUnavailable(sentence(failure), failure, away(failure));
    }

    /** Whether a statement was stopped by its time limit; the connection goes on. */
    static boolean ranOut(SQLException failure) {
        return failure instanceof SQLTimeoutException || "timeout".equals(BY_CODE.get(failure.getErrorCode()));
    }

    /** Whether the connection is of no use any more. */
    static boolean lost(SQLException failure) {
        return unreachable(failure) != null;
    }

    /** The last part of a text's key for why no server answers as it should; null where it is about something else. */
    static @Nullable String reason(SQLException failure) {
        return tls(failure) == null ? unreachable(failure) : null;
    }

    ShopUnavailable closed() {
        return new ShopUnavailable(TEXTS.get("closed"));
    }

    String sentence(SQLException failure) {
        String tls = tls(failure);
        if (tls != null) {
            return text(tls, "");
        }
        SQLException told = told(failure);
        String key = told == null ? null : key(told);
        if (told != null && key != null) {
            return key.equals(SHUTDOWN)
                    ? text("unreachable", TEXTS.get("unreachable.starting"))
                    : text(key, subject(words(told)));
        }
        String unreachable = unreachable(failure);
        if (unreachable != null) {
            return text("unreachable", TEXTS.get("unreachable." + unreachable));
        }
        if (has(failure, SQLTimeoutException.class)) {
            return text("timeout", "");
        }
        return text("other", words(failure));
    }

    /** Whether no server answers; one that refuses, or stops a statement, does. */
    private static boolean away(SQLException failure) {
        SQLException told = told(failure);
        boolean goes = told == null ? unreachable(failure) != null : SHUTDOWN.equals(key(told));
        return goes && tls(failure) == null;
    }

    /** The failure that carries a server's number; null where none does. */
    private static @Nullable SQLException told(SQLException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && key(sql) != null) {
                return sql;
            }
        }
        return null;
    }

    private static @Nullable String key(SQLException failure) {
        return BY_CODE.getOrDefault(failure.getErrorCode(), BY_STATE.get(state(failure)));
    }

    private String text(String key, String subject) {
        return TEXTS.get(key, address.place(), address.database(), address.account(), subject);
    }

    private static @Nullable String tls(Throwable failure) {
        String period = period(failure);
        if (period != null) {
            return period;
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String words = words(each).toLowerCase(Locale.ROOT);
            if (words.contains("server identity verification") || words.contains("identity of the server")) {
                return "tls.name";
            }
            if (words.startsWith("ssl connection required")) {
                return "tls.failed";
            }
        }
        if (has(failure, CertPathValidatorException.class) || has(failure, CertificateException.class)) {
            return "tls.ca";
        }
        return has(failure, SSLException.class) ? "tls.failed" : null;
    }

    /** Where a certificate is not valid at this time; whoever checks it says so by its own kind of failure or by a reason. */
    private static @Nullable String period(Throwable failure) {
        if (has(failure, CertificateExpiredException.class)) {
            return "tls.expired";
        }
        if (has(failure, CertificateNotYetValidException.class)) {
            return "tls.early";
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CertPathValidatorException path && path.getReason() == BasicReason.EXPIRED) {
                return "tls.expired";
            }
            if (each instanceof CertPathValidatorException path && path.getReason() == BasicReason.NOT_YET_VALID) {
                return "tls.early";
            }
        }
        return null;
    }

    private static @Nullable String unreachable(SQLException failure) {
        if (has(failure, UnknownHostException.class)) {
            return "host";
        }
        if (has(failure, ConnectException.class)) {
            return words(root(failure)).contains("timed out") ? "timeout" : "refused";
        }
        if (has(failure, SocketTimeoutException.class)) {
            return "timeout";
        }
        if (has(failure, PacketTooBigException.class)) {
            // The driver takes the first bytes of anything for the length of a packet.
            return "stranger";
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && state(sql).startsWith("08")) {
                return "lost";
            }
        }
        // A pool without a cause of its own: no connection came about in time, neither refused nor accepted.
        return has(failure, SQLTransientConnectionException.class) ? "timeout" : null;
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    /** The table or column that the server's words are about. */
    private static String subject(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        Matcher quoted = QUOTED.matcher(words);
        String last = "";
        while (quoted.find()) {
            String name = quoted.group(1);
            String plain = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (TABLES.contains(plain)) {
                return plain;
            }
            if (last.isEmpty()) {
                // Without the statement's short name for the table, which means nothing to a person.
                last = name.substring(name.lastIndexOf('.') + 1);
            }
        }
        boolean items = lower.contains("transaction_items");
        return items ? "transaction_items" : last;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    static Throwable root(Throwable failure) {
        Throwable each = failure;
        while (each.getCause() != null) {
            each = each.getCause();
        }
        return each;
    }

    static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
