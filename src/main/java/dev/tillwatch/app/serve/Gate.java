package dev.tillwatch.app.serve;

import dev.tillwatch.app.serve.http.Exchange;
import dev.tillwatch.app.serve.http.Handler;
import dev.tillwatch.app.serve.http.Refusal;
import dev.tillwatch.app.serve.http.Request;
import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets in who came by the right name and has the token, and shows them the page they asked for. */
final class Gate implements Handler {

    private static final Texts TEXTS = Texts.of("serve");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Hosts hosts;
    private final Token token;
    private final Map<String, Page> pages;

    Gate(Hosts hosts, Token token, Map<String, Page> pages) {
        this.hosts = hosts;
        this.token = token;
        this.pages = Map.copyOf(pages);
    }

    @Override
    public void handle(Exchange exchange) throws IOException, Refusal, InterruptedException {
        Request request = exchange.request();
        hosts.check(request);
        Page page = page(request);
        if (!METHODS.contains(request.method())) {
            throw new Refusal(405, TEXTS.get("refused.405"), Map.of("Allow", "GET, HEAD"));
        }
        if (request.hasBody()) {
            throw new Refusal(413, TEXTS.get("refused.413"));
        }
        for (String name : request.parameters().keySet()) {
            if (!page.parameters().contains(name)) {
                throw new Refusal(400, TEXTS.get("refused.parameter"));
            }
        }
        page.handle(exchange);
    }

    /** Without the token nobody learns which paths there are. */
    private Page page(Request request) throws Refusal {
        @Nullable Page page = pages.get(request.path());
        boolean open = page != null && page.open();
        if (!open && !token.isIn(request.one("authorization"))) {
            throw new Refusal(401, TEXTS.get("refused.401"), Map.of("WWW-Authenticate", "Bearer"));
        }
        if (page == null) {
            throw new Refusal(404, TEXTS.get("refused.404"));
        }
        return page;
    }
}
