package dev.tillwatch.app.serve;

import dev.tillwatch.app.serve.http.Refusal;
import dev.tillwatch.app.serve.http.Request;
import dev.tillwatch.i18n.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms an answer can have, chosen by the Accept header. */
enum Form {
    TEXT("text/plain", "; charset=utf-8"),
    JSON("application/json", ""),
    CSV("text/csv", "; charset=utf-8");

    private static final Texts TEXTS = Texts.of("serve");
    private static final Pattern WEIGHT = Pattern.compile("\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)\\s*");

    private final String type;
    private final String suffix;

    Form(String type, String suffix) {
        this.type = type;
        this.suffix = suffix;
    }

    /** As it is sent. */
    String contentType() {
        return type + suffix;
    }

    /** The one that the client likes most; of equals the first of {@code offered}, without a wish the first of all. */
    static Form of(Request request, List<Form> offered) throws Refusal {
        String accept = String.join(",", request.all("accept"));
        if (accept.isBlank()) {
            return offered.getFirst();
        }
        Form best = offered.getFirst();
        double most = 0;
        for (Form form : offered) {
            double quality = form.quality(List.of(accept.split(",", -1)));
            if (quality > most) {
                best = form;
                most = quality;
            }
        }
        if (most == 0) {
            throw new Refusal(406, TEXTS.get("refused.406"));
        }
        return best;
    }

    /** What the closest of the ranges says. */
    private double quality(Collection<String> ranges) {
        double quality = 0;
        int closest = 0;
        for (String range : ranges) {
            String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
            int closeness = closeness(parts[0].strip());
            if (closeness > closest) {
                closest = closeness;
                quality = weight(parts);
            }
        }
        return quality;
    }

    /** It may stand behind other parameters; without one a range is wanted as much as can be. */
    private static double weight(String[] parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(WEIGHT::matcher)
                .filter(Matcher::matches)
                .mapToDouble(weight -> Double.parseDouble(weight.group(1)))
                .findFirst()
                .orElse(1);
    }

    private int closeness(String range) {
        if (range.equals(type)) {
            return 3;
        }
        return range.equals("*/*") ? 1 : range.equals(type.substring(0, type.indexOf('/')) + "/*") ? 2 : 0;
    }
}
