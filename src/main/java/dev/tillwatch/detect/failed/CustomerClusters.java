package dev.tillwatch.detect.failed;

import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.episode.Episode;
import dev.tillwatch.detect.episode.EpisodeBook;
import dev.tillwatch.detect.episode.EpisodeKey;
import dev.tillwatch.detect.episode.Timeline;
import dev.tillwatch.detect.episode.Timelines;
import dev.tillwatch.detect.episode.Window;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Deadlines;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.Stage;
import dev.tillwatch.model.Withdrawal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clusters of one customer: failures each at most the gap behind the one before. Also tells the rows of single failures
 * when they get into a cluster or fall out of it.
 */
final class CustomerClusters {

    /** Two failures within the gap hang together; more follow by sharing one. */
    private static final int PAIR = 2;

    private final FailedThresholds thresholds;
    private final UsualShare usual;
    private final FailedRows rows;
    /** Time, id and status: of the millions that did not fail nothing else is asked. */
    private final Timelines payments = new Timelines();
    /** Time, id and amount. */
    private final Timelines failures = new Timelines();

    private final EpisodeBook book;
    private final Set<EpisodeKey> shown = new HashSet<>();
    private final Map<Long, Set<EpisodeKey>> byDay = new HashMap<>();
    private final Deadlines<EpisodeKey> open = new Deadlines<>();
    /** By customer, from when to when failures may have changed sides in this batch. */
    private final Map<Long, long[]> disturbed = new LinkedHashMap<>();

    CustomerClusters(FailedThresholds thresholds, UsualShare usual, FailedRows rows) {
        this.thresholds = thresholds;
        this.usual = usual;
        this.rows = rows;
        this.book = new EpisodeBook(new Window(PAIR, thresholds.gap()));
    }

    void lookAhead(List<Event> events, int index) {
        payments.lookAhead(events, index);
    }

    void add(Payment payment) {
        payments.forOneMore(payment.customer())
                .add(payment.moment(), payment.id(), PackedAmount.NONE, payment.statusBits());
        if (payment.failed()) {
            Timeline failed = failures.forOneMore(payment.customer());
            int index = failed.add(payment.moment(), payment.id(), payment.amount(), 0);
            book.added(payment.customer(), failed, index);
        }
        touchAround(payment);
    }

    void remove(Payment payment) {
        Timeline timeline = payments.get(payment.customer());
        int index = timeline == null ? -1 : timeline.find(payment.moment(), payment.id());
        if (timeline == null || index < 0) {
            return;
        }
        timeline.remove(index);
        payments.dropWhereEmpty(payment.customer(), timeline);
        Timeline failed = failures.get(payment.customer());
        int failure = failed == null ? -1 : failed.find(payment.moment(), payment.id());
        if (failed != null && failure >= 0) {
            disturb(book.at(payment.customer(), payment.moment()));
            failed.remove(failure);
            book.removed(payment.customer(), failed, payment.moment());
            failures.dropWhereEmpty(payment.customer(), failed);
        }
        touchAround(payment);
    }

    /** The change of one payment is over. */
    void endEvent() {
        book.endEvent();
    }

    /** A payment counts among the tries of a cluster that ends up to the gap before it. */
    private void touchAround(Payment payment) {
        book.touch(payment.customer(), payment.moment() - thresholds.gap(), payment.moment());
    }

    /** The usual share of this day is another now: clusters that begin on it show it. */
    void touchDay(long day) {
        byDay.getOrDefault(day, Set.of()).forEach(this::touch);
    }

    private void touch(EpisodeKey key) {
        Episode episode = book.get(key);
        if (episode != null) {
            book.touch(key.customer(), episode.start(), episode.end());
        }
    }

    boolean inCluster(FailedPayment payment) {
        return payment.dated() && inCluster(payment.customer().id(), payment.at());
    }

    private boolean inCluster(long customer, long moment) {
        Episode episode = book.at(customer, moment);
        Timeline failed = failures.get(customer);
        return episode != null && failed != null && large(episode, failed);
    }

    private boolean large(Episode episode, Timeline failed) {
        return episode.limit(failed) - episode.first(failed) >= thresholds.clusterSize();
    }

    void drain(Clock clock, Findings findings) {
        open.due(clock).forEach(this::touch);
        book.drain((key, episode) -> {
            disturb(episode);
            show(key, episode, clock, findings);
        });
        disturbed.forEach(this::recheck);
        disturbed.clear();
    }

    private void show(EpisodeKey key, @Nullable Episode episode, Clock clock, Findings findings) {
        Timeline failed = failures.get(key.customer());
        Timeline all = payments.get(key.customer());
        if (episode != null && failed != null && all != null && large(episode, failed)) {
            shown.add(key);
            keep(episode, clock);
            findings.add(anomaly(episode, new Attempts(episode, failed, all, thresholds.gap()), clock));
        } else if (shown.remove(key)) {
            EpisodeKey heir = book.heir(key);
            AnomalyKey replacedBy = heir == null ? null : key(heir);
            findings.add(new Withdrawal(key(key), replacedBy == null ? "corrected" : "merged", replacedBy));
        }
    }

    private void keep(Episode episode, Clock clock) {
        byDay.computeIfAbsent(UsualShare.day(episode.start()), day -> new HashSet<>())
                .add(episode.key());
        open.add(episode.end() + thresholds.gap(), episode.key(), clock);
    }

    private Anomaly anomaly(Episode episode, Attempts attempts, Clock clock) {
        FailedPayment last = rows.get(attempts.lastFailureId());
        long customer = episode.key().customer();
        return new Anomaly(
                key(episode.key()),
                Micros.toTime(episode.start()),
                clock.passed(episode.end() + thresholds.gap()) ? Stage.CONFIRMED : Stage.PROVISIONAL,
                FailedSeverity.ofCustomer(attempts.failed(), attempts.thenOk()),
                FailedSeverity.customerScore(attempts.failed(), attempts.thenOk()),
                attempts.facts(
                        last == null ? new Customer(customer, null) : last.customer(), usual.at(episode.start())));
    }

    private static AnomalyKey key(EpisodeKey key) {
        return new AnomalyKey(FailedFactory.ID, FailedFactory.CLUSTER, key.text());
    }

    private void disturb(@Nullable Episode episode) {
        if (episode != null) {
            long[] stretch = disturbed.computeIfAbsent(
                    episode.key().customer(), customer -> new long[] {episode.start(), episode.end()});
            stretch[0] = Math.min(stretch[0], episode.start());
            stretch[1] = Math.max(stretch[1], episode.end());
        }
    }

    private void recheck(long customer, long[] stretch) {
        Timeline failed = failures.get(customer);
        if (failed == null) {
            return;
        }
        for (int i = failed.from(stretch[0]); i < failed.size() && failed.time(i) <= stretch[1]; i++) {
            rows.recheck(failed.id(i), inCluster(customer, failed.time(i)));
        }
    }

    void save(DataOutput out) throws IOException {
        payments.save(out);
        failures.save(out);
        book.save(out);
    }

    void restore(DataInput in, Clock clock) throws IOException {
        payments.restore(in);
        failures.restore(in);
        book.restore(in);
        List<Episode> episodes = book.all();
        for (Episode episode : episodes) {
            Timeline failed = failures.get(episode.key().customer());
            if (failed != null && large(episode, failed)) {
                shown.add(episode.key());
                keep(episode, clock);
                usual.at(episode.start());
            }
        }
    }
}
