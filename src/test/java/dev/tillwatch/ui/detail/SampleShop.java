package dev.tillwatch.ui.detail;

import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The shop's rows behind the samples. */
final class SampleShop {

    private static final CatalogEntry LAPTOP = new CatalogEntry("prod001", "Laptop", new BigDecimal("50000.00"));
    private static final CatalogEntry MOUSE = new CatalogEntry("prod002", "Mouse", new BigDecimal("500.00"));
    private static final CatalogEntry PHONE = new CatalogEntry("prod003", "Smartphone", new BigDecimal("20000.00"));

    private SampleShop() {}

    /** Of a few weeks, with what the samples were found in. */
    static List<Transaction> rows() {
        List<Transaction> all = new ArrayList<>();
        all.add(new Transaction(
                Sample.LAPTOP_SALE,
                Sample.ALICE,
                Sample.TODAY.atTime(16, 31, 48),
                Status.SUCCESS,
                new BigDecimal("1000.00"),
                laptopLines()));
        for (int i = 0; i < 36; i++) {
            boolean low = i == 5;
            all.add(sale(
                    747000 + i,
                    i % 5 == 0 ? Sample.ALICE : new Customer(40 + i, "Eva Green"),
                    Sample.NOW.minusHours(18L * i + 5),
                    i % 7 == 0 && i > 0 ? Status.FAILED : Status.SUCCESS,
                    line(7470000 + i, LAPTOP, low ? "36500.00" : i % 6 == 0 ? "47500.00" : "50000.00")));
        }
        int[] burst = {0, 6, 14, 19, 23, 28, 33, 36, 41};
        for (int i = 0; i < burst.length; i++) {
            boolean failed = i == 2 || i == 5 || i == 6 || i == 8;
            all.add(sale(
                    748281 + i,
                    Sample.QUENTIN,
                    Sample.TODAY.atTime(16, 31, 38).plusSeconds(burst[i]),
                    failed ? Status.FAILED : Status.SUCCESS,
                    line(7482810 + i, MOUSE, "2050.00")));
        }
        int[] tries = {0, 75, 166, 231, 299, 340, 372, 414};
        for (int i = 0; i < tries.length; i++) {
            all.add(sale(
                    748297 + i,
                    Sample.DAVID,
                    Sample.TODAY.atTime(16, 32).plusSeconds(tries[i]),
                    i == 7 ? Status.SUCCESS : Status.FAILED,
                    line(7482970 + i, PHONE, "20000.00")));
        }
        return all;
    }

    private static List<LineItem> laptopLines() {
        return List.of(
                line(Sample.LAPTOP_SALE * 10, LAPTOP, "500.00"), line(Sample.LAPTOP_SALE * 10 + 1, MOUSE, "500.00"));
    }

    private static Transaction sale(long id, Customer who, LocalDateTime at, Status status, LineItem line) {
        return new Transaction(id, who, at, status, line.soldPrice(), List.of(line));
    }

    private static LineItem line(long id, CatalogEntry product, String sold) {
        return new LineItem(id, product.productId(), product.name(), new BigDecimal(sold), 1, product);
    }
}
