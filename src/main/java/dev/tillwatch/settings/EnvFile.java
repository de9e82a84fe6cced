package dev.tillwatch.settings;

import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a {@code .env} file as the forerunner's python-dotenv does: {@code NAME=value} lines, {@code export} before a
 * name, comments, values in single or double quotes. Errors name the line and never show it, since it may hold a
 * password.
 */
final class EnvFile {

    private static final Texts TEXTS = Texts.of("command");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");
    private static final Pattern COMMENT_BEHIND = Pattern.compile("\\s+#.*$");
    private static final Pattern EXPORT = Pattern.compile("^export\\s+");

    private EnvFile() {}

    /** The names and values of a file, the last one where a name comes twice. */
    static Map<String, String> read(Path file) throws BadSetting {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> lines = text(file).lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = EXPORT.matcher(lines.get(index).strip()).replaceFirst("");
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals).strip();
            if (!NAME.matcher(name).matches()) {
                throw new BadSetting(TEXTS.get("env.line", file.getFileName(), lineNumber(index)));
            }
            Optional<String> value = value(line.substring(equals + 1).strip());
            if (value.isEmpty()) {
                throw new BadSetting(TEXTS.get("env.quote", file.getFileName(), lineNumber(index)));
            }
            values.put(name, value.get());
        }
        return values;
    }

    private static String lineNumber(int index) {
        return Integer.toString(index + 1);
    }

    /** Empty where a quote is not closed, or something follows it. */
    private static Optional<String> value(String written) {
        if (written.startsWith("\"") || written.startsWith("'")) {
            return quoted(written);
        }
        // A # belongs to the value unless a space stands before it: passwords hold it.
        return Optional.of(COMMENT_BEHIND.matcher(written).replaceFirst(""));
    }

    private static Optional<String> quoted(String written) {
        char quote = written.charAt(0);
        StringBuilder value = new StringBuilder();
        for (int index = 1; index < written.length(); index++) {
            char letter = written.charAt(index);
            if (letter == quote) {
                String rest = written.substring(index + 1).strip();
                return rest.isEmpty() || rest.startsWith("#") ? Optional.of(value.toString()) : Optional.empty();
            }
            if (letter == '\\' && index + 1 < written.length()) {
                index++;
                value.append(escaped(written.charAt(index), quote));
            } else {
                value.append(letter);
            }
        }
        return Optional.empty();
    }

    private static String escaped(char letter, char quote) {
        if (letter == quote || letter == '\\') {
            return String.valueOf(letter);
        }
        if (quote == '\'') {
            return "\\" + letter;
        }
        return switch (letter) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> "\\" + letter;
        };
    }

    private static String text(Path file) throws BadSetting {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new BadSetting(TEXTS.get("env.unreadable", file), unreadable);
        }
        try {
            String text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new BadSetting(TEXTS.get("env.charset", file), notText);
        }
    }

    /** UTF-8, or UTF-16 by its mark: a Windows shell writes that. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2) {
            int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
            if (mark == 0xFFFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (mark == 0xFEFF) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return StandardCharsets.UTF_8;
    }
}
