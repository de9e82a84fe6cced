package dev.tillwatch.app.command;

import dev.tillwatch.i18n.Texts;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads "20s", "500ms", "2m" or a plain number of seconds. */
final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s|m|)");

    @Override
    public Duration convert(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new TypeConversionException(Texts.of("command").get("usage.duration", written));
        }
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
