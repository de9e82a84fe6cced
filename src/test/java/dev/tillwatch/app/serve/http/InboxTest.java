package dev.tillwatch.app.serve.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InboxTest {

    /** A client that has always one more byte to send. */
    private static final class Dripping extends Socket {

        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                @Override
                public int read() {
                    return 'a';
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    into[from] = 'a';
                    return 1;
                }
            };
        }

        @Override
        public void setSoTimeout(int millis) {
            // Its bytes come at once.
        }
    }

    @Test
    void aByteNowAndThenWinsNoTime() throws IOException {
        try (Dripping client = new Dripping()) {
            Inbox in = new Inbox(client);
            in.limit(Duration.ofMillis(50));

            assertThatThrownBy(() -> {
                        while (in.next() == 'a') {
                            Thread.onSpinWait();
                        }
                    })
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }
}
