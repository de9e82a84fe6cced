package dev.tillwatch.explain.llm;

/** Says what kind of character a sentence holds that plain English has not: a digit of any script, a sign, markup. */
final class Foreign {

    /** Numerals of the Han script are letters to Unicode. */
    private static final String HAN = "〇零一二三四五六七八九十百千万萬亿億兩两壹贰叁肆伍陆柒捌玖拾佰仟";

    private static final String MARKUP = "<>[]*_`|#~\\^=";
    private static final String SHARES = "%‰‱٪؉％﹪";

    private Foreign() {}

    static String kind(String text) {
        if (text.codePoints().anyMatch(Foreign::digit)) {
            return "digit";
        }
        if (text.codePoints().anyMatch(Foreign::sign)) {
            return "sign";
        }
        return text.codePoints().anyMatch(point -> MARKUP.indexOf(point) >= 0) ? "markup" : "character";
    }

    private static boolean digit(int point) {
        return switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> HAN.indexOf(point) >= 0;
        };
    }

    private static boolean sign(int point) {
        return switch (Character.getType(point)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL -> MARKUP.indexOf(point) < 0;
            default -> SHARES.indexOf(point) >= 0;
        };
    }
}
