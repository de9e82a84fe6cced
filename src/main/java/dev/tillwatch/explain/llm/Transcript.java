package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.Sent;
import dev.tillwatch.explain.ledger.Tokens;
import dev.tillwatch.settings.ModelEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request as it goes into the record: passes the gate, is written down before it leaves and when it has ended. */
final class Transcript {

    /** Characters of an answer in the record; ours have some hundred. */
    private static final int LONGEST_ANSWER = 16_000;

    /** Tokens that an answer takes, for the limits until it is known. */
    private static final int USUAL_ANSWER = 300;

    private final Means means;
    private final ModelEndpoint endpoint;
    private final String purpose;
    private final StringBuilder received = new StringBuilder();
    private final Map<String, Integer> withheld = new LinkedHashMap<>();
    private int accepted;
    private long sentBytes;
    private long begun;
    private @Nullable Duration firstStatement;
    private @Nullable Tokens reported;
    private Spending.@Nullable Pass pass;
    private @Nullable String id;

    Transcript(Means means, ModelEndpoint endpoint, String purpose) {
        this.means = means;
        this.endpoint = endpoint;
        this.purpose = purpose;
    }

    /** Fails where the request must not leave: a limit is reached, or it cannot be written down. */
    void begin(String body) {
        sentBytes = body.getBytes(StandardCharsets.UTF_8).length;
        Spending.Pass entered = means.gate().enter(Tokens.guessed(sentBytes, 0).in() + USUAL_ANSWER);
        String fresh = UUID.randomUUID().toString();
        try {
            means.journal()
                    .sent(new Sent(
                            fresh, Instant.now(), purpose, endpoint.baseUrl().toString(), endpoint.model(), body));
        } catch (IOException unwritable) {
            entered.cost(0);
            throw LlmFailure.of("noLedger");
        }
        pass = entered;
        id = fresh;
        begun = System.nanoTime();
    }

    void heard(String piece) {
        int room = LONGEST_ANSWER - received.length();
        received.append(piece, 0, Math.max(0, Math.min(room, piece.length())));
    }

    void usage(Tokens tokens) {
        reported = tokens;
    }

    void accepted() {
        accepted++;
        if (firstStatement == null) {
            firstStatement = taken();
        }
    }

    void withheld(String rule) {
        withheld.merge(rule, 1, Integer::sum);
    }

    /** Writes down how it ended; a request that never left has no end. */
    void end(@Nullable LlmFailure failure) {
        Spending.Pass entered = pass;
        String open = id;
        if (entered == null || open == null) {
            return;
        }
        pass = null;
        String words = received.toString();
        Tokens tokens =
                reported == null ? Tokens.guessed(sentBytes, words.getBytes(StandardCharsets.UTF_8).length) : reported;
        means.gate().leave(entered, tokens.total(), failure);
        means.journal()
                .ended(
                        open,
                        new Ended(
                                new Redaction(endpoint.key()).whole(words),
                                accepted,
                                withheld,
                                tokens,
                                firstStatement,
                                taken(),
                                failure == null ? Ended.DONE : failure.sentence()));
    }

    private Duration taken() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
