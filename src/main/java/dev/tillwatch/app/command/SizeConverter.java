package dev.tillwatch.app.command;

import dev.tillwatch.i18n.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads "1440x900". */
final class SizeConverter implements ITypeConverter<WindowFlags.Size> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})[xX](\\d{1,5})");
    private static final int LEAST = 200;
    private static final int LARGEST = 8_000;

    @Override
    public WindowFlags.Size convert(String written) {
        Matcher form = FORM.matcher(written);
        if (form.matches()) {
            int width = Integer.parseInt(form.group(1));
            int height = Integer.parseInt(form.group(2));
            if (Math.min(width, height) >= LEAST && Math.max(width, height) <= LARGEST) {
                return new WindowFlags.Size(width, height);
            }
        }
        throw new TypeConversionException(Texts.of("command").get("usage.size", written));
    }
}
