package dev.tillwatch.app.serve;

import dev.tillwatch.app.serve.http.Exchange;
import dev.tillwatch.app.serve.http.Refusal;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.Piece;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.monitor.TransactionSource;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Answers with transactions and their products by id, a page at a time; one page is read after the other. */
final class TransactionsPage implements Page {

    static final int USUAL = 100;
    static final int MOST = 1_000;

    private static final Texts TEXTS = Texts.of("serve");
    private static final List<Form> FORMS = List.of(Form.TEXT, Form.JSON);

    private final TransactionSource source;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    TransactionsPage(TransactionSource source) {
        this.source = source;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("after", "limit");
    }

    @Override
    public void handle(Exchange exchange) throws IOException, Refusal, InterruptedException {
        Map<String, String> parameters = exchange.request().parameters();
        String after = parameters.get("after");
        IdRange range = after == null ? new IdRange(Long.MIN_VALUE, Long.MAX_VALUE) : IdRange.after(id(after));
        int limit = limit(parameters.get("limit"));
        Form form = Form.of(exchange.request(), FORMS);
        if (exchange.request().isHead()) {
            exchange.stream(form.contentType()).close();
            return;
        }
        Piece piece = read(range, limit);
        List<Transaction> rows = piece.rows();
        Map<String, String> headers = new HashMap<>();
        String next = null;
        if (!piece.last()) {
            next = "/report?after=" + rows.getLast().id() + "&limit=" + limit;
            headers.put("Link", "<" + next + ">; rel=\"next\"");
        }
        byte[] body = form == Form.JSON ? TransactionWords.json(rows, next) : TransactionWords.text(rows);
        exchange.send(200, form.contentType(), headers, body);
    }

    private Piece read(IdRange range, int limit) throws Refusal, InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            return source.transactions(range, limit);
        } catch (ShopUnavailable away) {
            throw new Refusal(503, String.valueOf(away.getMessage()), Map.of("Retry-After", "15"));
        } finally {
            oneAtATime.unlock();
        }
    }

    private static long id(String written) throws Refusal {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException none) {
            throw new Refusal(400, TEXTS.get("refused.after"));
        }
    }

    private static int limit(@Nullable String written) throws Refusal {
        try {
            int limit = written == null ? USUAL : Integer.parseInt(written);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException none) {
            // as one out of range
        }
        throw new Refusal(400, TEXTS.get("refused.limit", Integer.toString(MOST)));
    }
}
