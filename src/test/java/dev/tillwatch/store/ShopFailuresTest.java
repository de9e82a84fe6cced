package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
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
}
