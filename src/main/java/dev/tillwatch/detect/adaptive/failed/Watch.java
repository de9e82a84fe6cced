package dev.tillwatch.detect.adaptive.failed;

import dev.tillwatch.detect.adaptive.TypicalOrder;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.Transaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches the declines of customers, products, cities and the shop, payment by payment, in the order in which they are
 * told: raises an alert where the evidence is enough, and only for the narrowest scope that explains it.
 */
final class Watch {

    /** Declines of one customer within so many seconds are one for product, city and shop. */
    private static final int REPEATS = 600;
    /** A payment told so many seconds late says nothing about now. */
    private static final int TOO_LATE = 26 * 3600;

    private static final long NEVER = Long.MIN_VALUE;
    private static final int DAY = 24 * 3600;
    /** Alerts of a product or city so young fold into an alert of the shop; seconds. */
    private static final int FOLDS = 45 * 60;
    /** Of the shop's declines: when a product or city has so many, it is what fails. */
    private static final double MOST = 0.6;

    private static final int FEW = 4;
    /** So many times the evidence needed is a customer's own doing, also while others fail. */
    private static final double BEYOND = 2;

    private static final double TOLERANCE = 1e-9;

    private final FailedThresholds thresholds;
    private final Numbers products;
    private final Numbers cities;
    private final Alerts alerts;
    private final Customers customers = new Customers();
    private final Evidence evidence;
    private final Recent recent = new Recent();
    private final TypicalOrder typicalOrder = new TypicalOrder();
    private long now = NEVER;

    Watch(FailedThresholds thresholds, Numbers products, Numbers cities, Alerts alerts) {
        this.thresholds = thresholds;
        this.products = products;
        this.cities = cities;
        this.alerts = alerts;
        this.evidence = new Evidence(thresholds);
    }

    /** A payment that was not known before. */
    void see(Transaction row, Payment payment) {
        if (now != NEVER && payment.second() < now - TOO_LATE) {
            return;
        }
        // A mistyped date far ahead moves the time by a day at most.
        now = now == NEVER ? payment.second() : Math.max(now, Math.min(payment.second(), now + DAY));
        typicalOrder.see(row);
        boolean counts = !(payment.failed() && customers.repeats(payment, REPEATS));
        recent.see(payment, counts);
        boolean alone = seeCustomer(row, payment);
        if (!counts || alone) {
            return;
        }
        if (!payment.failed() && alerts.onlyCustomersRun()) {
            // Most payments: nothing runs that concerns them, and what they say is quickly taken in.
            evidence.takeIn(payment);
            return;
        }
        boolean shopRuns = alerts.running(Scope.One.WHOLE_SHOP) != null;
        for (int i = 0; i < payment.products(); i++) {
            seePart(new Scope.One(Scope.PRODUCT, payment.product(i)), row, payment, shopRuns);
        }
        if (payment.city() != Payment.NO_CITY) {
            seePart(new Scope.One(Scope.CITY, payment.city()), row, payment, shopRuns);
        }
        if (!alerts.covered(payment)) {
            seeShop(row, payment);
        }
    }

    /** True where the payment belongs to an alert of its customer. */
    private boolean seeCustomer(Transaction row, Payment payment) {
        Scope.One one = new Scope.One(Scope.CUSTOMER, payment.customer());
        Customers.Tries seen = customers.see(payment);
        if (seen == null) {
            return false;
        }
        Alert running = alerts.running(one);
        if (running != null && payment.second() - running.lastDecline() > Customers.QUIET) {
            alerts.end(running);
            customers.reset(payment.customer());
            running = null;
        }
        if (running != null) {
            alerts.add(running, payment);
            return true;
        }
        double needed = Customers.evidenceOf(thresholds.customer()) - TOLERANCE;
        boolean enough = payment.failed()
                && seen.evidence >= needed
                && (seen.evidence >= BEYOND * needed || othersAreWell(one, payment));
        if (enough) {
            raise(one, row.customer().name(), payment, seen.since);
        }
        return enough;
    }

    private boolean othersAreWell(Scope.One one, Payment payment) {
        return alerts.running(Scope.One.WHOLE_SHOP) == null
                && !recent.othersFail(one::holds, payment.second(), evidence.normal());
    }

    private void seePart(Scope.One one, Transaction row, Payment payment, boolean shopRuns) {
        Alert running = stillRunning(one, payment);
        if (running != null) {
            goOn(running, payment);
        } else if (!shopRuns && !alerts.covered(payment)) {
            Cusums watched = evidence.of(one);
            int number = (int) one.number();
            double strength = watched.see(number, payment.time(), payment.failed(), evidence.normal());
            if (payment.failed()
                    && strength >= watched.sensitivity().enough()
                    && !recent.othersFail(one::holds, payment.second(), evidence.normal())) {
                raise(one, name(one, row), payment, Payment.second(watched.since(number)));
            } else {
                watched.learn(number, payment.failed());
            }
        }
    }

    private void seeShop(Transaction row, Payment payment) {
        Scope.One shop = Scope.One.WHOLE_SHOP;
        Alert running = stillRunning(shop, payment);
        if (running != null) {
            goOn(running, payment);
            return;
        }
        Cusums watched = evidence.of(shop);
        double strength = watched.see(0, payment.time(), payment.failed(), evidence.normal());
        if (payment.failed() && strength >= watched.sensitivity().enough()) {
            Scope.One part = narrower(payment, Payment.second(watched.since(0)));
            if (part == null) {
                Alert raised = raise(shop, null, payment, Payment.second(watched.since(0)));
                fold(raised);
            } else {
                watched.reset(0);
                raise(part, name(part, row), payment, Payment.second(watched.since(0)));
            }
        } else {
            evidence.learn(payment);
        }
    }

    /** The product or city that most of the declines share, where the rest of the shop is well. */
    private Scope.@Nullable One narrower(Payment payment, long since) {
        List<Payment> failed = recent.countedDeclines(since);
        Scope.One most = null;
        long largest = 0;
        for (int i = 0; i < payment.products(); i++) {
            Scope.One one = new Scope.One(Scope.PRODUCT, payment.product(i));
            long count = failed.stream().filter(one::holds).count();
            if (count > largest) {
                most = one;
                largest = count;
            }
        }
        Scope.One city = new Scope.One(Scope.CITY, payment.city());
        long ofCity = payment.city() == Payment.NO_CITY
                ? 0
                : failed.stream().filter(city::holds).count();
        if (ofCity > largest) {
            most = city;
            largest = ofCity;
        }
        boolean explains = most != null
                && largest >= FEW
                && largest >= MOST * failed.size()
                && !recent.othersFail(most::holds, payment.second(), evidence.normal());
        return explains ? most : null;
    }

    private @Nullable Alert stillRunning(Scope.One one, Payment payment) {
        Alert running = alerts.running(one);
        if (running == null) {
            return null;
        }
        boolean quiet = payment.second() - running.lastDecline()
                > evidence.of(one).sensitivity().quiet();
        if (quiet) {
            end(running);
            return null;
        }
        return running;
    }

    private void goOn(Alert running, Payment payment) {
        alerts.add(running, payment);
        Scope.One one = running.origin().one();
        double strength = evidence.of(one).see((int) one.number(), payment.time(), payment.failed(), evidence.normal());
        if (strength < evidence.of(one).sensitivity().ends()) {
            end(running);
        }
    }

    private void end(Alert alert) {
        alerts.end(alert);
        Scope.One one = alert.origin().one();
        evidence.of(one).reset((int) one.number());
    }

    private Alert raise(Scope.One one, @Nullable String name, Payment payment, long since) {
        List<Payment> failed = recent.declines(one::holds, since);
        if (failed.isEmpty()) {
            failed = List.of(payment);
        }
        double normal = one.scope() == Scope.CUSTOMER || one.scope() == Scope.SHOP
                ? evidence.normal()
                : evidence.of(one).share((int) one.number(), evidence.normal());
        Alert alert = new Alert(
                new Alert.Origin(
                        one,
                        name,
                        payment.second(),
                        failed.getFirst().second(),
                        normal,
                        typicalOrder.amount(),
                        failed.size()),
                failed);
        alerts.raise(alert);
        return alert;
    }

    private void fold(Alert shop) {
        for (Scope scope : List.of(Scope.PRODUCT, Scope.CITY)) {
            for (Alert part : alerts.running(scope)) {
                if (shop.origin().raised() - part.origin().raised() <= FOLDS) {
                    alerts.fold(part, shop);
                    evidence.of(part.origin().one())
                            .reset((int) part.origin().one().number());
                }
            }
        }
    }

    private String name(Scope.One one, Transaction row) {
        if (one.scope() == Scope.CITY) {
            return cities.text((int) one.number());
        }
        String id = products.text((int) one.number());
        for (LineItem item : row.items()) {
            if (item.productId().equals(id)) {
                return item.displayName();
            }
        }
        return id;
    }

    /** When an alert ends without another decline: seconds after the last one. */
    int quiet(Scope.One one) {
        return one.scope() == Scope.CUSTOMER
                ? Customers.QUIET
                : evidence.of(one).sensitivity().quiet();
    }

    /** The transaction is gone, or no decline after all. */
    void without(long id) {
        recent.forget(id);
        alerts.without(id);
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(now);
        typicalOrder.save(out);
        customers.save(out);
        recent.save(out);
        evidence.save(out);
    }

    void restore(DataInput in) throws IOException {
        now = in.readLong();
        typicalOrder.restore(in);
        customers.restore(in);
        recent.restore(in);
        evidence.restore(in);
    }
}
