package dev.tillwatch.explain.ledger;

import java.io.IOException;

/** Writes requests down: before each leaves, and when it has ended. */
public interface Journal {

    /** Writes nothing down, for tests and trials. */
    Journal NONE = new Journal() {
        @Override
        public void sent(Sent request) {}

        @Override
        public void ended(String id, Ended end) {}
    };

    /** Called before the request leaves; where it fails, the request must not leave. */
    void sent(Sent request) throws IOException;

    /** Called once for each request that was sent. */
    void ended(String id, Ended end);

    /** This journal, and another that hears the same. */
    default Journal and(Journal other) {
        Journal first = this;
        return new Journal() {
            @Override
            public void sent(Sent request) throws IOException {
                first.sent(request);
                other.sent(request);
            }

            @Override
            public void ended(String id, Ended end) {
                first.ended(id, end);
                other.ended(id, end);
            }
        };
    }
}
