package dev.tillwatch.app.command;

import dev.tillwatch.app.serve.ServePlan;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.BadSetting;
import dev.tillwatch.settings.Environment;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the reports, the transactions and the events to other programs; needs no window and no toolkit. */
@Command(name = "serve", description = "Answer other programs over HTTP, without a window, until it is ended.")
final class ServeCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.of("serve");
    private static final int HIGHEST_PORT = 65_535;

    /** What a header can carry. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");

    @Option(names = "--port", paramLabel = "N", description = "The port; default ${DEFAULT-VALUE}, 0 for any free one.")
    private int port = 8765;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address; default ${DEFAULT-VALUE}. Another than loopback needs --tls-keystore.")
    private String bind = "127.0.0.1";

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description =
                    "Encrypt with the certificate and key of a PKCS12 file; its password is TILLWATCH_TLS_PASSWORD.")
    private @Nullable Path keystore;

    @Option(names = "--demo", description = "Over the demo shop instead of the configured one.")
    private boolean demo;

    private final Invocation invocation;
    private final Services services;

    ServeCommand(Invocation invocation, Services services) {
        this.invocation = invocation;
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        Environment environment = invocation.environment();
        Secret token = token(environment);
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageProblem(TEXTS.get("usage.port", Integer.toString(port)));
        }
        InetAddress address = address();
        Optional<ServePlan.Keystore> encryption = Optional.ofNullable(keystore)
                .map(file ->
                        new ServePlan.Keystore(file, environment.servePassword().orElse(Secret.NONE)));
        if (!address.isLoopbackAddress() && encryption.isEmpty()) {
            throw new UsageProblem(TEXTS.get("usage.bind", bind));
        }
        services.serve(
                new ServePlan(shop(environment), bind, new InetSocketAddress(address, port), token, encryption),
                invocation.lines()::println);
        return ExitCode.DONE;
    }

    private static Secret token(Environment environment) throws UsageProblem {
        Secret token = environment.serveToken().orElseThrow(() -> new UsageProblem(TEXTS.get("usage.noToken")));
        if (!TOKEN.matcher(token.reveal()).matches()) {
            throw new UsageProblem(TEXTS.get("usage.token"));
        }
        return token;
    }

    private InetAddress address() throws UsageProblem {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException unknown) {
            throw new UsageProblem(TEXTS.get("usage.address", bind));
        }
    }

    private Optional<ShopConnection> shop(Environment environment) throws UsageProblem, BadSetting {
        if (demo) {
            return Optional.empty();
        }
        Optional<ShopConnection> shop = environment.shop();
        if (shop.isEmpty()) {
            throw new UsageProblem(TEXTS.get("usage.notConfigured"));
        }
        return shop;
    }
}
