package dev.tillwatch.app.serve;

import dev.tillwatch.app.serve.http.Refusal;
import dev.tillwatch.app.serve.http.Request;
import dev.tillwatch.i18n.Texts;
import java.net.InetAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names under which the service may be asked for: a page whose name was made to point here is turned away. */
final class Hosts {

    private static final Texts TEXTS = Texts.of("serve");

    /** What this computer calls itself. */
    static final String LOOPBACK = "localhost";

    /** An address of IPv6 stands in brackets, so that its last part is not taken for the port. */
    private static final Pattern HOST = Pattern.compile("(?:\\[([^\\[\\]]+)\\]|([^\\[\\]:]+))(?::(\\d{1,5}))?");

    /** Brackets, and the zone, which names a network card of one computer. */
    private static final Pattern AROUND = Pattern.compile("[\\[\\]]|%.*");

    /** A name in a certificate may stand for all that have one label more. */
    private static final String ANY_LABEL = "*.";

    private final Set<String> names = new HashSet<>();
    private final Set<InetAddress> addresses = new HashSet<>();
    private final String port;
    private final boolean usual;

    /**
     * @param names of hosts, addresses among them
     * @param usualPort of the scheme, which a client leaves out
     */
    Hosts(Collection<String> names, Collection<InetAddress> addresses, int port, int usualPort) {
        for (String name : names) {
            InetAddress literal = literal(name);
            if (literal == null) {
                this.names.add(name.toLowerCase(Locale.ROOT));
            } else {
                this.addresses.add(literal);
            }
        }
        this.addresses.addAll(addresses);
        this.port = Integer.toString(port);
        this.usual = port == usualPort;
    }

    void check(Request request) throws Refusal {
        String host = request.one("host").orElseThrow(() -> new Refusal(400, TEXTS.get("refused.host.missing")));
        Matcher matcher = HOST.matcher(host);
        if (!matcher.matches() || !isOurs(matcher.group(3)) || !isOurs(matcher.group(1), matcher.group(2))) {
            throw new Refusal(421, TEXTS.get("refused.421"));
        }
    }

    private boolean isOurs(@Nullable String asked) {
        return asked == null ? usual : asked.equals(port);
    }

    private boolean isOurs(@Nullable String bracketed, @Nullable String plain) {
        String host = bracketed == null ? String.valueOf(plain) : bracketed;
        InetAddress literal = literal(host);
        return literal == null
                ? bracketed == null && isNamed(host.toLowerCase(Locale.ROOT))
                : addresses.contains(literal);
    }

    private boolean isNamed(String host) {
        int dot = host.indexOf('.');
        return !host.startsWith("*")
                && (names.contains(host) || (dot > 0 && names.contains(ANY_LABEL + host.substring(dot + 1))));
    }

    /** An address by its value, since each has many spellings, and without asking any name server; null: a name. */
    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(AROUND.matcher(host).replaceAll(""));
        } catch (IllegalArgumentException name) {
            return null;
        }
    }
}
