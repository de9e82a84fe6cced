package dev.tillwatch.ui.detail;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.ShopHistory;
import dev.tillwatch.monitor.ShopUnavailable;
import dev.tillwatch.usual.CustomerUsual;
import dev.tillwatch.usual.ProductUsual;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what lies behind a row off the FX thread and answers on it; an answer to a question that is no longer asked is
 * dropped. A reading that has begun is never interrupted, since an interrupted driver closes its connection.
 */
public final class BehindReader {

    private static final Logger LOG = LoggerFactory.getLogger(BehindReader.class);
    private static final Texts TEXTS = Texts.of("detail");

    private final ShopHistory history;
    private final Executor executor;
    private @Nullable Question asked;
    private @Nullable Task<Behind> running;

    /**
     * @param executor runs the readings; with one thread there is one statement on the server at a time
     */
    public BehindReader(ShopHistory history, Executor executor) {
        this.history = history;
        this.executor = executor;
    }

    /** Asks; the former question is forgotten. Call on the FX thread; the listeners are called there. */
    void ask(Question question, BiConsumer<Question, Behind> read, Consumer<String> failed) {
        forget();
        asked = question;
        if (question.nothingToRead()) {
            read.accept(question, Behind.NOTHING);
            return;
        }
        Task<Behind> task = new Task<>() {
            @Override
            protected Behind call() throws ShopUnavailable {
                return read(question);
            }
        };
        task.setOnSucceeded(done -> {
            if (question.equals(asked)) {
                read.accept(question, task.getValue());
            }
        });
        task.setOnFailed(done -> {
            LOG.warn("The rows behind a selected row cannot be read.", task.getException());
            if (question.equals(asked)) {
                failed.accept(sentence(task.getException()));
            }
        });
        running = task;
        executor.execute(task);
    }

    /** Whatever is still read is for nobody. */
    void forget() {
        asked = null;
        Task<Behind> former = running;
        if (former != null) {
            former.cancel(false);
            running = null;
        }
    }

    private Behind read(Question question) throws ShopUnavailable {
        String product = question.product();
        Long customer = question.customer();
        LocalDateTime until = question.until();
        List<Transaction> own = question.transactions().isEmpty()
                ? List.of()
                : history.transactions(question.transactions().stream().sorted().toList());
        List<Transaction> sales = product == null ? List.of() : history.withProduct(product, ProductUsual.MOST_READ);
        List<Transaction> orders = customer == null || until == null
                ? List.of()
                : history.ofCustomer(customer, until, CustomerUsual.MOST_READ);
        return new Behind(own, sales, orders);
    }

    private static String sentence(Throwable failure) {
        return failure instanceof ShopUnavailable unavailable && unavailable.getMessage() != null
                ? unavailable.getMessage()
                : TEXTS.get("evidence.failed");
    }
}
