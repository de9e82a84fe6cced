package dev.tillwatch.explain.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A request as it left the workstation; never holds a key, which travels in a header.
 *
 * @param id tells this request from all others
 * @param purpose what it was for: explain, summary, check or drill
 * @param endpoint the base address
 * @param body the exact text of the request, whose UTF-8 bytes were sent
 */
public record Sent(String id, Instant at, String purpose, String endpoint, String model, String body) {

    /** How many bytes left. */
    public int bytes() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}
