package dev.tillwatch.app.serve;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.BadSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The bound port, with its encryption and the names and addresses it goes by. */
record Door(
        ServerSocket socket, @Nullable SSLSocketFactory encryption, List<String> names, List<InetAddress> addresses) {

    private static final Texts TEXTS = Texts.of("serve");
    private static final int BACKLOG = 128;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    static Door open(ServePlan plan) throws BadSetting {
        List<String> names = new ArrayList<>(List.of(plan.bind()));
        SSLSocketFactory encryption = null;
        if (plan.keystore().isPresent()) {
            Tls tls = Tls.open(plan.keystore().get());
            encryption = tls.factory();
            names.addAll(tls.names());
        }
        String port = Integer.toString(plan.address().getPort());
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.bind(plan.address(), BACKLOG);
            } catch (IOException taken) {
                socket.close();
                throw taken;
            }
            InetAddress bound = socket.getInetAddress();
            if (bound.isLoopbackAddress() || bound.isAnyLocalAddress()) {
                names.add(Hosts.LOOPBACK);
            }
            return new Door(socket, encryption, names, addresses(bound));
        } catch (IOException refused) {
            throw new BadSetting(TEXTS.get("port.taken", port, plan.bind()), refused);
        }
    }

    private static List<InetAddress> addresses(InetAddress bound) throws SocketException {
        if (bound.isLoopbackAddress()) {
            return List.of(bound, InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"));
        }
        if (!bound.isAnyLocalAddress()) {
            return List.of(bound);
        }
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();
    }

    Hosts hosts() {
        return new Hosts(names, addresses, socket.getLocalPort(), encryption == null ? HTTP_PORT : HTTPS_PORT);
    }

    /** Where it is reached, for people and scripts. */
    String url() {
        String host = names.getFirst();
        String written = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return (encryption == null ? "http://" : "https://") + written + ":" + socket.getLocalPort();
    }
}
