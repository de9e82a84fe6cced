package dev.tillwatch.app.command;

import dev.tillwatch.i18n.Texts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The seeds from the first to the last, both included. */
record Seeds(long first, long last) {

    static final String USUAL = "101..110";

    List<Long> all() {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    /** Reads "101..110" or one number. */
    static final class Converter implements ITypeConverter<Seeds> {

        private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");
        private static final int MOST = 1_000;

        @Override
        public Seeds convert(String written) {
            Matcher form = FORM.matcher(written);
            if (form.matches()) {
                long first = Long.parseLong(form.group(1));
                long last = form.group(2) == null ? first : Long.parseLong(form.group(2));
                if (last >= first && last - first < MOST) {
                    return new Seeds(first, last);
                }
            }
            throw new TypeConversionException(Texts.of("command").get("usage.seeds", written));
        }
    }
}
