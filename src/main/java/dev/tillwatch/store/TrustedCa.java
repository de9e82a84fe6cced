package dev.tillwatch.store;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.monitor.ShopUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificates of a PEM file as a trust store in a temporary file, which is what the driver takes. */
record TrustedCa(@Nullable Path store, String password) implements AutoCloseable {

    /** Trusts what the Java runtime trusts. */
    static final TrustedCa SYSTEM = new TrustedCa(null, "");

    private static final Logger log = LoggerFactory.getLogger(TrustedCa.class);
    private static final String TYPE = "PKCS12";

    static TrustedCa of(Path pem) throws ShopUnavailable {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new GeneralSecurityException("no certificate in the file");
            }
            KeyStore keys = KeyStore.getInstance(TYPE);
            keys.load(null, null);
            int number = 0;
            for (Certificate each : certificates) {
                keys.setCertificateEntry("ca" + number++, each);
            }
            // It guards public certificates only: the format wants some password.
            String password = UUID.randomUUID().toString();
            Path file = Files.createTempFile("tillwatch-ca", ".p12");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                keys.store(out, password.toCharArray());
            }
            return new TrustedCa(file, password);
        } catch (IOException | GeneralSecurityException failure) {
            throw new ShopUnavailable(Texts.of("feed").get("ca.unreadable", pem), failure, false);
        }
    }

    void applyTo(MysqlDataSource source) throws SQLException {
        if (store != null) {
            source.setTrustCertificateKeyStoreUrl(store.toUri().toString());
            source.setTrustCertificateKeyStoreType(TYPE);
            source.setTrustCertificateKeyStorePassword(password);
            source.setFallbackToSystemTrustStore(false);
        }
    }

    @Override
    public void close() {
        if (store != null) {
            try {
                Files.deleteIfExists(store);
            } catch (IOException failure) {
                log.debug("The temporary trust store stays until the program ends", failure);
            }
        }
    }
}
