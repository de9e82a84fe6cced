package dev.tillwatch.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV row by row as RFC 4180 has it; a row may also end with a line feed alone. */
final class CsvCells {

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final Reader in;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int filled;
    private int next;
    private int line = 1;
    private int rowLine = 1;

    CsvCells(String file, Reader in) throws IOException {
        this.file = file;
        this.in = in;
        this.next = read();
        if (next == BYTE_ORDER_MARK) {
            next = read();
        }
    }

    /** The line on which the last row began. */
    int line() {
        return rowLine;
    }

    /** The next row's cells, or null behind the last. */
    @Nullable
    List<String> row() throws IOException, BadShopFolder {
        if (next == END) {
            return null;
        }
        rowLine = line;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == ',') {
            advance();
            cells.add(cell());
        }
        if (next == '\r') {
            advance();
        }
        if (next == '\n') {
            advance();
        }
        return cells;
    }

    private String cell() throws IOException, BadShopFolder {
        StringBuilder cell = new StringBuilder();
        if (next == '"') {
            quoted(cell);
            if (!isBehindCell()) {
                throw new BadShopFolder("quotes", file, Integer.toString(line));
            }
        } else {
            while (!isBehindCell()) {
                if (next == '"') {
                    throw new BadShopFolder("quotes", file, Integer.toString(line));
                }
                cell.append((char) next);
                advance();
            }
        }
        return cell.toString();
    }

    private void quoted(StringBuilder cell) throws IOException, BadShopFolder {
        advance();
        while (true) {
            if (next == END) {
                throw new BadShopFolder("open.quotes", file, Integer.toString(rowLine));
            }
            if (next == '"') {
                advance();
                if (next != '"') {
                    return;
                }
            }
            cell.append((char) next);
            advance();
        }
    }

    private boolean isBehindCell() {
        return next == END || next == ',' || next == '\r' || next == '\n';
    }

    private void advance() throws IOException {
        if (next == '\n') {
            line++;
        }
        next = read();
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at++];
    }
}
