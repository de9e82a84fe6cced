package dev.tillwatch.detect.burst;

import dev.tillwatch.detect.Batch;
import dev.tillwatch.detect.Detection;
import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.Event;
import dev.tillwatch.detect.TransactionChanged;
import dev.tillwatch.detect.episode.Episode;
import dev.tillwatch.detect.episode.EpisodeBook;
import dev.tillwatch.detect.episode.EpisodeKey;
import dev.tillwatch.detect.episode.Timeline;
import dev.tillwatch.detect.episode.Timelines;
import dev.tillwatch.detect.episode.Window;
import dev.tillwatch.detect.state.Clock;
import dev.tillwatch.detect.state.Deadlines;
import dev.tillwatch.detect.state.Findings;
import dev.tillwatch.detect.state.Format;
import dev.tillwatch.detect.state.Micros;
import dev.tillwatch.detect.state.PackedAmount;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.model.Withdrawal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds stretches in which one customer makes more transactions than the limit within any 60 s, t(i + limit) - t(i) <
 * 60 s, and says of each whether the calendar minute rule finds it too. Any status counts; a missing date does not.
 */
final class BurstDetector implements Detector {

    private static final int VERSION = 2;
    /** Just below 60 s: the last of too many lies less than that behind the first. */
    private static final long SPAN = Micros.MINUTE - 1;

    private final int limit;
    private final Timelines timelines = new Timelines();
    private final ProductCodes codes = new ProductCodes();
    private final EpisodeBook book;
    private final MinuteRule minutes;
    private final PeakChart chart;
    private final KnownCustomers customers = new KnownCustomers();
    private final Set<EpisodeKey> shown = new HashSet<>();
    private final Deadlines<EpisodeKey> open = new Deadlines<>();
    private final Clock clock = new Clock();

    BurstDetector(int limit) {
        this.limit = limit;
        this.book = new EpisodeBook(new Window(limit + 1, SPAN));
        this.minutes = new MinuteRule(limit);
        this.chart = new PeakChart(limit);
    }

    @Override
    public Detection observe(Batch batch) {
        clock.advance(batch.completeTo());
        List<Event> events = batch.events();
        for (int i = 0; i < events.size(); i++) {
            timelines.lookAhead(events, i);
            if (events.get(i) instanceof TransactionChanged change) {
                take(change.before(), change.after());
            }
        }
        Findings findings = new Findings();
        open.due(clock).forEach(this::touch);
        book.drain((key, episode) -> show(key, episode, findings));
        minutes.drain(timelines, customers::get, findings);
        customers.settle(book::has);
        chart.drain(clock, findings);
        return findings.toDetection();
    }

    private void take(@Nullable Transaction before, @Nullable Transaction after) {
        if (before != null && after != null && samePlace(before, after)) {
            describe(after);
        } else {
            if (before != null) {
                takeOut(before);
            }
            if (after != null) {
                putIn(after);
            }
            book.endEvent();
        }
        if (after != null && book.has(after.customer().id()) && customers.see(after.customer())) {
            book.touch(after.customer().id(), Long.MIN_VALUE, Long.MAX_VALUE);
            minutes.touchShown(after.customer().id());
        }
    }

    private static boolean samePlace(Transaction before, Transaction after) {
        LocalDateTime at = before.at();
        return at != null
                && at.equals(after.at())
                && before.customer().id() == after.customer().id();
    }

    /** Status, total or products changed: the episode around shows it. */
    private void describe(Transaction transaction) {
        LocalDateTime at = transaction.at();
        Timeline timeline = timelines.get(transaction.customer().id());
        if (at != null && timeline != null) {
            long moment = Micros.of(at);
            int index = timeline.find(moment, transaction.id());
            if (index >= 0) {
                timeline.describe(index, PackedAmount.pack(transaction.total()), codes.tag(transaction));
                book.touch(transaction.customer().id(), moment, moment);
            }
        }
    }

    private void takeOut(Transaction transaction) {
        LocalDateTime at = transaction.at();
        long customer = transaction.customer().id();
        Timeline timeline = timelines.get(customer);
        if (at == null || timeline == null) {
            return;
        }
        long moment = Micros.of(at);
        int index = timeline.find(moment, transaction.id());
        if (index >= 0) {
            chart.take(timeline, index, false);
            timeline.remove(index);
            codes.forget(transaction.id());
            book.removed(customer, timeline, moment);
            minutes.touch(customer, moment);
            timelines.dropWhereEmpty(customer, timeline);
            customers.involve(customer);
        }
    }

    private void putIn(Transaction transaction) {
        LocalDateTime at = transaction.at();
        if (at == null) {
            return;
        }
        long customer = transaction.customer().id();
        long moment = Micros.of(at);
        Timeline timeline = timelines.forOneMore(customer);
        int index =
                timeline.add(moment, transaction.id(), PackedAmount.pack(transaction.total()), codes.tag(transaction));
        chart.take(timeline, index, true);
        book.added(customer, timeline, index);
        // A minute with more than the limit is dense: without an episode there is none.
        if (book.at(customer, moment) != null) {
            minutes.touch(customer, moment);
        }
    }

    private void touch(EpisodeKey key) {
        Episode episode = book.get(key);
        if (episode != null) {
            book.touch(key.customer(), episode.start(), episode.end());
        }
    }

    private void show(EpisodeKey key, @Nullable Episode episode, Findings findings) {
        Timeline timeline = timelines.get(key.customer());
        if (episode != null && timeline != null) {
            shown.add(key);
            long closes = episode.end() + Micros.MINUTE;
            EpisodeRow row = new EpisodeRow(episode, timeline, codes);
            findings.add(row.anomaly(episode, customers.get(key.customer()), limit, clock.passed(closes)));
            open.add(closes, key, clock);
        } else if (shown.remove(key)) {
            EpisodeKey heir = book.heir(key);
            AnomalyKey replacedBy = heir == null ? null : EpisodeRow.key(heir.text());
            findings.add(new Withdrawal(
                    EpisodeRow.key(key.text()), replacedBy == null ? "corrected" : "merged", replacedBy));
        }
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Format.writeHead(out, VERSION, Integer.toString(limit));
        clock.save(out);
        timelines.save(out);
        codes.save(out);
        book.save(out);
        minutes.save(out);
        customers.save(out);
        chart.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Format.checkHead(in, VERSION, Integer.toString(limit));
        clock.restore(in);
        timelines.restore(in);
        codes.restore(in);
        book.restore(in);
        minutes.restore(in);
        customers.restore(in);
        chart.restore(in, clock);
        for (Episode episode : book.all()) {
            shown.add(episode.key());
            open.add(episode.end() + Micros.MINUTE, episode.key(), clock);
        }
    }
}
