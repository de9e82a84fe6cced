package dev.tillwatch.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a shop's file, with its place for complaints; an empty cell is null.
 *
 * @param columns the place of each column among the cells
 */
record CsvRow(String file, int line, Map<String, Integer> columns, List<String> cells) {

    @Nullable
    String text(String column) {
        Integer place = columns.get(column);
        String cell = place == null ? "" : cells.get(place);
        return cell.isEmpty() ? null : cell;
    }

    String needText(String column) throws BadShopFolder {
        return need(text(column), column);
    }

    @Nullable
    Long number(String column) throws BadShopFolder {
        return parsed(column, Long::valueOf, "not.number");
    }

    long needNumber(String column) throws BadShopFolder {
        return need(number(column), column);
    }

    /** A number that counts something or names an event. */
    @Nullable
    Integer smallNumber(String column) throws BadShopFolder {
        return parsed(column, Integer::valueOf, "not.number");
    }

    int needSmallNumber(String column) throws BadShopFolder {
        return need(smallNumber(column), column);
    }

    @Nullable
    BigDecimal decimal(String column) throws BadShopFolder {
        return parsed(column, BigDecimal::new, "not.decimal");
    }

    @Nullable
    LocalDateTime time(String column) throws BadShopFolder {
        return parsed(column, LocalDateTime::parse, "not.time");
    }

    LocalDateTime needTime(String column) throws BadShopFolder {
        return need(time(column), column);
    }

    LocalDate needDay(String column) throws BadShopFolder {
        return need(parsed(column, LocalDate::parse, "not.day"), column);
    }

    /** What is wrong with this row: a text of the bundle whose first two arguments are the file and the line. */
    BadShopFolder problem(String key, String... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = file;
        arguments[1] = Integer.toString(line);
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new BadShopFolder(key, arguments);
    }

    private <T> T need(@Nullable T value, String column) throws BadShopFolder {
        if (value == null) {
            throw problem("not.empty", column);
        }
        return value;
    }

    private <T> @Nullable T parsed(String column, Parser<T> parser, String otherwise) throws BadShopFolder {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return parser.parse(text);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw problem(otherwise, column, text);
        }
    }

    private interface Parser<T> {
        T parse(String text);
    }
}
