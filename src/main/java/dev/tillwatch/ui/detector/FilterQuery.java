package dev.tillwatch.ui.detector;

import dev.tillwatch.i18n.Texts;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst typed into the filter field: free words, and tokens such as {@code product:laptop},
 * {@code severity>=high}, {@code count>=6} or {@code age<2d}; all of them must hold.
 *
 * @param problem in words, the first token that was not understood; null when all were
 */
record FilterQuery(Predicate<Entry.State> predicate, @Nullable String problem) {

    private static final Texts TEXTS = Texts.of("tab");
    /** A field, an operator, a value; quotes keep blanks together. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<field>[\\p{L}][\\p{L}0-9-]*)(?<operator>>=|<=|[:=<>])(?<value>\"[^\"]*\"|\\S*)|\"(?<quoted>[^\"]*)\"|(?<word>\\S+)");

    static final FilterQuery EVERYTHING = new FilterQuery(entry -> true, null);

    /**
     * Reads the text.
     *
     * @param fields the ids of the facts that a field may name
     * @param now the shop's time, by which an age is told
     */
    static FilterQuery parse(String text, Set<String> fields, Supplier<@Nullable LocalDateTime> now) {
        List<Predicate<Entry.State>> all = new ArrayList<>();
        String problem = null;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            Predicate<Entry.State> condition;
            if (token.group("field") == null) {
                String words = token.group("quoted") != null ? token.group("quoted") : token.group("word");
                condition = new FreeText(words);
            } else {
                String value = token.group("value").replace("\"", "");
                condition = FieldTest.of(token.group("field"), token.group("operator"), value, fields, now);
            }
            if (condition != null) {
                all.add(condition);
            } else if (problem == null) {
                problem = TEXTS.get("filter.unknown", token.group());
            }
        }
        List<Predicate<Entry.State>> conditions = List.copyOf(all);
        return new FilterQuery(entry -> conditions.stream().allMatch(each -> each.test(entry)), problem);
    }
}
