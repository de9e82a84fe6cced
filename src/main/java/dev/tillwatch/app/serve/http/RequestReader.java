package dev.tillwatch.app.serve.http;

import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of a request to the letter of RFC 9112, within limits; what is not well formed is refused. */
final class RequestReader {

    static final int LONGEST_LINE = 8_192;
    static final int MOST_HEADERS = 64;
    static final int MOST_HEADER_BYTES = 16_384;

    private static final Texts TEXTS = Texts.of("serve");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern START =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]{1,32}) ([\\x21-\\x7E]+) HTTP/(\\d)\\.(\\d)");
    private static final Pattern PERCENT = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private final Inbox in;

    RequestReader(Inbox in) {
        this.in = in;
    }

    /** The next request; {@code first} is its first byte. */
    Request read(int first) throws IOException, Refusal {
        Matcher start = START.matcher(line(first, LONGEST_LINE, 414));
        if (!start.matches()) {
            throw malformed();
        }
        if (!start.group(3).equals("1")) {
            throw new Refusal(505, TEXTS.get("refused.version"));
        }
        String target = start.group(2);
        if (!target.startsWith("/") || target.contains("#")) {
            throw new Refusal(400, TEXTS.get("refused.target"));
        }
        Map<String, List<String>> headers = headers();
        int query = target.indexOf('?');
        Request request = new Request(
                start.group(1),
                query < 0 ? target : target.substring(0, query),
                query < 0 ? Map.of() : parameters(target.substring(query + 1)),
                headers,
                start.group(4).equals("0"));
        for (String length : request.all("content-length")) {
            if (!LENGTH.matcher(length).matches()
                    || request.all("content-length").size() > 1) {
                throw malformed();
            }
        }
        return request;
    }

    private Map<String, List<String>> headers() throws IOException, Refusal {
        Map<String, List<String>> headers = new HashMap<>();
        int left = MOST_HEADER_BYTES;
        int count = 0;
        for (String line = line(in.next(), left, 431); !line.isEmpty(); line = line(in.next(), left, 431)) {
            left -= line.length();
            int colon = line.indexOf(':');
            // A space before the colon or at the begin of a line is how one request is smuggled past another's reader.
            if (colon < 0 || !TOKEN.matcher(line.substring(0, colon)).matches()) {
                throw malformed();
            }
            if (++count > MOST_HEADERS) {
                throw new Refusal(431, TEXTS.get("refused.431"));
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** A line up to CR LF, which no other byte below a space stands for. */
    private String line(int first, int longest, int tooLong) throws IOException, Refusal {
        StringBuilder line = new StringBuilder();
        int next = first;
        while (next != '\r') {
            if ((next < ' ' && next != '\t') || next == 0x7F) {
                throw malformed();
            }
            if (line.length() >= longest) {
                throw new Refusal(tooLong, TEXTS.get("refused." + tooLong));
            }
            line.append((char) next);
            next = in.next();
        }
        if (in.next() != '\n') {
            throw malformed();
        }
        return line.toString();
    }

    private static Map<String, String> parameters(String query) throws Refusal {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (parameters.put(name, value) != null) {
                throw new Refusal(400, TEXTS.get("refused.twice"));
            }
        }
        return parameters;
    }

    private static String decoded(String text) throws Refusal {
        if (!PERCENT.matcher(text).matches()) {
            throw malformed();
        }
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Refusal malformed() {
        return new Refusal(400, TEXTS.get("refused.malformed"));
    }
}
