package dev.tillwatch.evaluate;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.evaluate.score.Truth;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Severity;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Withdrawal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A shop and what was raised over it, made by hand: one ordinary order at noon of each day, and what a test adds. */
public final class Cases {

    public static final Label LABEL = new Label("ours", "cases", 1L);

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    private final List<LabelledSale> sales = new ArrayList<>();
    private final List<PlantedEvent> events = new ArrayList<>();
    private final Map<AnomalyKey, Alert> alerts = new HashMap<>();
    private final Findings findings = new Findings(row -> alerts.get(row.key()));
    private long nextId = 1;

    /** A shop that was open on so many days. */
    public Cases(int days) {
        for (int day = 0; day < days; day++) {
            sale(at(day, "12:00"), 1, LabelledSale.ORDINARY);
        }
    }

    /** A moment of a day, which are counted from 0; day 56 is the first that is scored. */
    public static LocalDateTime at(int day, String time) {
        return FIRST.plusDays(day).atTime(LocalTime.parse(time));
    }

    /** An order of 100.00 that belongs to an event; gives its id. */
    public long sale(LocalDateTime at, long customer, int event) {
        return sale(at, new Customer(customer, "C", "Oslo"), Status.SUCCESS, event, "100.00");
    }

    public long sale(LocalDateTime at, Customer customer, Status status, int event, String sold) {
        long id = nextId++;
        LineItem line = new LineItem(id, "P", "P", new BigDecimal(sold), 1, new CatalogEntry("P", "P", HUNDRED));
        sales.add(new LabelledSale(
                new Transaction(id, customer, at, status, new BigDecimal(sold), List.of(line)), event));
        return id;
    }

    public void add(LabelledSale sale) {
        sales.add(sale);
    }

    /** Closes the shop on a day. */
    public void closed(int day) {
        LocalDate date = FIRST.plusDays(day);
        sales.removeIf(sale ->
                date.equals(Objects.requireNonNull(sale.transaction().at()).toLocalDate()));
    }

    public PlantedEvent event(int id, String detector, String kind, LocalDateTime start, LocalDateTime end) {
        return event(new PlantedEvent(id, detector, kind, start, end, null, null, null));
    }

    public PlantedEvent ofCustomer(
            int id, String detector, String kind, LocalDateTime start, LocalDateTime end, long customer) {
        return event(new PlantedEvent(id, detector, kind, start, end, customer, null, null));
    }

    public PlantedEvent event(PlantedEvent event) {
        events.add(event);
        return event;
    }

    /** Tells an alert about a moment, raised at that moment. */
    public void raise(Alert.Kind kind, String subject, LocalDateTime at) {
        raise(kind, subject, at, at, at);
    }

    public void raise(Alert.Kind kind, String subject, LocalDateTime start, LocalDateTime end, LocalDateTime told) {
        tell(kind + subject + "@" + start, told, alert(kind, subject, start, end, 50, 0));
    }

    public static Alert alert(
            Alert.Kind kind, String subject, LocalDateTime start, LocalDateTime end, double score, double stake) {
        return new Alert(kind, subject, start, end, score, stake, null, List.of());
    }

    public void tell(String id, LocalDateTime told, Alert alert) {
        alerts.put(key(id), alert);
        Anomaly row = new Anomaly(key(id), alert.start(), Stage.PROVISIONAL, Severity.LOW, alert.score(), List.of());
        findings.take(new Detection(List.of(), List.of(row), List.of(), List.of()), told.minusMinutes(1), told);
    }

    public void takeBack(String id, LocalDateTime told) {
        Withdrawal withdrawal = new Withdrawal(key(id), "promotion", null);
        findings.take(new Detection(List.of(), List.of(), List.of(), List.of(withdrawal)), told.minusMinutes(1), told);
    }

    private static AnomalyKey key(String id) {
        return new AnomalyKey("test", "test", id);
    }

    public Findings findings() {
        return findings;
    }

    public LabelledShop shop() {
        return new LabelledShop("cases", 1, sales, events, ShopCalendar.EMPTY);
    }

    public Truth truth() {
        return new Truth(shop());
    }

    /** A figure that must be there. */
    public static double of(@Nullable Double figure) {
        return Objects.requireNonNull(figure);
    }
}
