package dev.tillwatch.explain.llm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The marks around text of others: nobody who writes into the shop can guess them, since they are drawn anew by each
 * run; the same row gets the same marks, so that a preview shows the very bytes that a call sends.
 */
final class Fence {

    private static final int BYTES = 8;

    private final byte[] secret = new byte[32];

    Fence() {
        new SecureRandom().nextBytes(secret);
    }

    String of(String what) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            byte[] hash = digest.digest(what.getBytes(StandardCharsets.UTF_8));
            return "~" + HexFormat.of().formatHex(hash, 0, BYTES) + "~";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
