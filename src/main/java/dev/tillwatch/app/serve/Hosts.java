package dev.tillwatch.app.serve;

import dev.tillwatch.app.serve.http.Refusal;
import dev.tillwatch.app.serve.http.Request;
import dev.tillwatch.i18n.Texts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names under which the service may be asked for: a page whose name was made to point here is turned away. */
final class Hosts {

    private static final Texts TEXTS = Texts.of("serve");

    /** What this computer calls itself. */
    static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> allowed = new HashSet<>();

    /** @param usualPort of the scheme, which a client leaves out */
    Hosts(Collection<String> names, int port, int usualPort) {
        for (String given : names) {
            String name = given.contains(":") && !given.startsWith("[") ? "[" + given + "]" : given;
            allowed.add(name.toLowerCase(Locale.ROOT) + ":" + port);
            if (port == usualPort) {
                allowed.add(name.toLowerCase(Locale.ROOT));
            }
        }
    }

    void check(Request request) throws Refusal {
        String host = request.one("host").orElseThrow(() -> new Refusal(400, TEXTS.get("refused.host.missing")));
        if (!allowed.contains(host.toLowerCase(Locale.ROOT))) {
            throw new Refusal(421, TEXTS.get("refused.421"));
        }
    }
}
