package dev.tillwatch.forerunner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names and product codes as careless, foreign and hostile hands enter them. */
final class StrangeTexts {

    /** Quotes, formulas, line breaks, other scripts, emoji, directions, nothing at all, and as much as fits. */
    static final List<String> NAMES = List.of(
            "Asha Rao",
            "O'Brien \"Bob\" \\ Smith",
            "=SUM(A1:A9)",
            "+91 98765",
            "-1",
            "@cmd",
            "two\nlines",
            "carriage\r\nreturn\ttab",
            "lone\rreturn",
            "comma, semicolon; quote\"",
            "\u0905\u0928\u0941\u0930\u093e\u0927\u093e",
            "\u738b\u5c0f\u660e",
            "\ud83d\udecd\ufe0f\ud83d\udc69\u200d\ud83d\udcbb",
            "\u202eevil\u202c",
            "Jos\u00e9",
            "Jose\u0301",
            "",
            " ",
            "  spaces around  ",
            "line\u2028separator\u0085next",
            "nul\u0000bell\u0007",
            "{0} %s ${x} <b>",
            "null",
            "x".repeat(254) + "\u00df");

    /** Codes that a collation may or may not tell apart from others. */
    static final List<String> CODES = List.of(
            "prod1001",
            "PROD1001",
            "prod1002",
            "Prod1003",
            "caf\u00e9",
            "cafe",
            "stra\u00dfe",
            "strasse",
            "12345678901234567890",
            "o'clock\"\\",
            "=1+1",
            "-2",
            "+3",
            "@4",
            "comma,\nline",
            " leading",
            "\ttab",
            "ab",
            "a\u200bb",
            "\ud83d\udc5f",
            "\ud83d\udc60",
            "\u0130i",
            "100%_",
            "");

    private static final int LONGEST_CODE = 20;
    private static final int FULL_WIDTH = 0xFEE0;

    private StrangeTexts() {}

    /** Other ways to write a code; whether they mean the same product is the server's to say. */
    static List<String> spellings(String code) {
        List<String> spellings = new ArrayList<>();
        spellings.add(code);
        spellings.add(code.toUpperCase(Locale.ROOT));
        spellings.add(code.toLowerCase(Locale.ROOT));
        spellings.add(code + " ");
        spellings.add(code + "   ");
        String taken = Normalizer.normalize(code, Normalizer.Form.NFD);
        spellings.add(taken);
        spellings.add(taken.replaceAll("\\p{M}", ""));
        spellings.add(code.replace("\u00df", "ss"));
        spellings.add(code.replace("\u200b", ""));
        spellings.add(code.isEmpty() ? " " : code.charAt(0) + "\u200b" + code.substring(1));
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(each -> wide.append((char) (each > ' ' && each < 0x7F ? each + FULL_WIDTH : each)));
        spellings.add(wide.toString());
        return spellings.stream()
                .filter(each -> each.length() <= LONGEST_CODE)
                .distinct()
                .toList();
    }
}
