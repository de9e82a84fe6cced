package dev.tillwatch.app.serve;

import dev.tillwatch.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token that a client must send; kept and compared as a digest, so that time tells neither its text nor its length. */
final class Token {

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +(\\S+)");

    private final byte[] digest;

    Token(Secret token) {
        this.digest = digest(token.reveal());
    }

    /** Whether an Authorization header carries it. */
    boolean isIn(Optional<String> authorization) {
        Matcher bearer = BEARER.matcher(authorization.orElse(""));
        return MessageDigest.isEqual(digest, digest(bearer.matches() ? bearer.group(1) : "")) && bearer.matches();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
