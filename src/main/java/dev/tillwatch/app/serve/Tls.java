package dev.tillwatch.app.serve;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.BadSetting;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** The encryption of the service, and the names that its certificate is for. */
record Tls(SSLSocketFactory factory, List<String> names) {

    private static final Texts TEXTS = Texts.of("serve");

    /** Kinds of names in a certificate (RFC 5280). */
    private static final int DNS_NAME = 2;

    private static final int ADDRESS = 7;

    /** Reads a keystore (PKCS12). */
    static Tls open(ServePlan.Keystore keystore) throws BadSetting {
        char[] password = keystore.password().reveal().toCharArray();
        try {
            KeyStore store = KeyStore.getInstance(keystore.file().toFile(), password);
            List<String> names = names(store);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new Tls(context.getSocketFactory(), names);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new BadSetting(TEXTS.get("tls.unusable", keystore.file()), unusable);
        }
    }

    private static List<String> names(KeyStore store) throws GeneralSecurityException, BadSetting {
        List<String> names = new ArrayList<>();
        boolean key = false;
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                key = true;
                var alternatives = certificate.getSubjectAlternativeNames();
                if (alternatives != null) {
                    alternatives.stream()
                            .filter(name ->
                                    name.getFirst() instanceof Integer kind && (kind == DNS_NAME || kind == ADDRESS))
                            .forEach(name -> names.add(String.valueOf(name.getLast())));
                }
            }
        }
        if (!key) {
            throw new BadSetting(TEXTS.get("tls.noKey"));
        }
        return names;
    }
}
