package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** The sentence for what a driver or a pool throws. */
class ShopFailuresTest {

    private final ShopFailures failures = new ShopFailures(new ShopAddress("db.example:3306", "shop", "reader"));

    private String sentence(SQLException failure) {
        return String.valueOf(failures.explain(failure).getMessage());
    }

    @Test
    void aPoolThatGotNoConnectionInTimeMeansThatTheServerDoesNotAnswer() {
        assertThat(sentence(
                        new SQLTransientConnectionException("poll - Connection is not available, request timed out")))
                .isEqualTo("The shop at db.example:3306 cannot be reached: it does not answer.");
    }

    @Test
    void whatStoppedThePoolIsSaidRatherThanThatItWaited() {
        SQLException refused = new SQLException("Communications link failure", "08S01");
        refused.initCause(new ConnectException("Connection refused"));
        SQLException denied = new SQLException("Access denied for user 'reader'", "28000", 1045);

        assertThat(sentence(new SQLTransientConnectionException("timed out", "08S01", refused)))
                .endsWith("nothing listens there.");
        assertThat(sentence(new SQLTransientConnectionException("timed out", "28000", denied)))
                .contains("refused the account reader");
    }

    @Test
    void aServerThatRefusesOrStopsAStatementIsNotAway() {
        SQLException refused = new SQLException("Communications link failure", "08S01");
        refused.initCause(new ConnectException("Connection refused"));

        assertThat(failures.explain(refused).isAway()).isTrue();
        assertThat(failures.explain(new SQLException("Server shutdown in progress", "08S01", 1053))
                        .isAway())
                .isTrue();
        for (int answered : new int[] {1045, 1142, 1146, 1054, 1203, 3024}) {
            SQLException told = new SQLException("told by the server", "HY000", answered);
            assertThat(failures.explain(new SQLTransientConnectionException("timed out", "HY000", told))
                            .isAway())
                    .as("error " + answered)
                    .isFalse();
        }
    }

    @Test
    void aFailureWithoutAnyCodeIsSaidInItsOwnWords() {
        assertThat(sentence(new SQLException("No operations allowed after connection closed.")))
                .isEqualTo("The shop at db.example:3306 could not be read: No operations allowed after connection"
                        + " closed.");
    }

    @Test
    void whichCheckOfACertificateFailedIsSaid() {
        assertThat(sentence(refused(new CertificateNotYetValidException("NotBefore: 2027"))))
                .startsWith("The certificate of db.example:3306 is not valid yet: set this computer's date");
        assertThat(sentence(refused(new CertPathValidatorException(
                        "validity check failed",
                        null,
                        null,
                        -1,
                        CertPathValidatorException.BasicReason.NOT_YET_VALID))))
                .contains("is not valid yet");
        assertThat(sentence(refused(new CertificateExpiredException("NotAfter: 2020"))))
                .isEqualTo("The certificate of db.example:3306 has expired: the shop's operator must renew it.");
        assertThat(sentence(refused(new CertPathValidatorException(
                        "validity check failed", null, null, -1, CertPathValidatorException.BasicReason.EXPIRED))))
                .contains("has expired");
        assertThat(sentence(
                        refused(new CertPathValidatorException("Path does not chain with any of the trust anchors"))))
                .contains("is not signed by the CA that is trusted");
    }

    /** As the driver passes on what the check of a certificate says. */
    private static SQLException refused(GeneralSecurityException check) {
        SSLHandshakeException handshake = new SSLHandshakeException("PKIX path validation failed");
        handshake.initCause(new CertificateException(check));
        return new SQLException("Communications link failure", "08S01", handshake);
    }
}
