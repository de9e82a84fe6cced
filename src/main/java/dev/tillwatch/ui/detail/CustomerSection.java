package dev.tillwatch.ui.detail;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Value;
import dev.tillwatch.usual.Subjects;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What the customer did in the 30 days before, on demand: a strip, and the last orders. */
public final class CustomerSection extends VBox {

    private static final Texts TEXTS = Texts.of("detail");
    private static final double GAP = 4;
    private static final int LAST_ORDERS = 6;

    private final Button orders = new Button(TEXTS.get("customer.orders"));
    private final EvidenceBox last = new EvidenceBox();
    private final VBox strip = new VBox(GAP);

    public CustomerSection() {
        super(GAP);
        getStyleClass().add("section");
        orders.setId("customer-orders");
        orders.getStyleClass().add("quiet-button");
        orders.setOnAction(press -> open(!strip.isVisible()));
        nothing();
    }

    void nothing() {
        setVisible(false);
        setManaged(false);
        open(false);
    }

    void show(Row row, Behind behind, LocalDate today) {
        Optional<Value.Person> person = Subjects.customer(row);
        LocalDateTime until = row.at();
        List<Transaction> month = until == null
                ? List.of()
                : behind.orders().stream().filter(order -> within(order, until)).toList();
        if (person.isEmpty() || until == null || month.isEmpty()) {
            nothing();
            return;
        }
        List<Transaction> latest = behind.orders().stream().limit(LAST_ORDERS).toList();
        last.show(TransactionSheet.of(latest, LAST_ORDERS, today), false);
        strip.getChildren().setAll(new HistoryDrawing(Attempt.of(month), until), last);
        getChildren().setAll(new SectionHead(TEXTS.get("customer"), orders), strip);
        setVisible(true);
        setManaged(true);
    }

    private static boolean within(Transaction order, LocalDateTime until) {
        LocalDateTime at = order.at();
        return at != null && !at.isBefore(until.minusDays(ProductSale.DAYS)) && !at.isAfter(until);
    }

    private void open(boolean is) {
        strip.setVisible(is);
        strip.setManaged(is);
        orders.setText(TEXTS.get(is ? "customer.hide" : "customer.orders"));
    }
}
