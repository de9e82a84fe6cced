package dev.tillwatch.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An account as the server knows it: a name, and the hosts that it may come from. */
record Account(String user, String host) {

    /** As servers write it into a refusal, without escaping what is quoted. */
    private static final Pattern REFUSED = Pattern.compile("user '(.*)'@'([^']*)'");

    /** Of CURRENT_USER(): {@code reader@%}. */
    static Account of(String currentUser) {
        int at = currentUser.lastIndexOf('@');
        return at < 0
                ? new Account(currentUser, "%")
                : new Account(currentUser.substring(0, at), currentUser.substring(at + 1));
    }

    /** The account that a refusal is about; where it names none, the configured one from anywhere. */
    static Account inWords(String words, String configured) {
        Matcher refused = REFUSED.matcher(words);
        return refused.find() ? new Account(refused.group(1), refused.group(2)) : new Account(configured, "%");
    }

    /** For a statement: {@code 'reader'@'%'}. */
    String quoted() {
        return quoted(user) + "@" + quoted(host);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String toString() {
        return user + "@" + host;
    }
}
