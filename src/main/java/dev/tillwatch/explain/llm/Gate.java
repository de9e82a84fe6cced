package dev.tillwatch.explain.llm;

import dev.tillwatch.explain.ledger.Ended;
import dev.tillwatch.explain.ledger.LedgerEntry;
import dev.tillwatch.settings.ModelLimits;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets a request out only within the user's limits, and not before a failing endpoint may be asked again. */
public final class Gate {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Supplier<ModelLimits> limits;
    private final InstantSource clock;
    private final BackOff backOff;
    private final Spending spending = new Spending();

    /**
     * @param limits read anew for each request
     * @param chance draws from 0 up to 1
     */
    public Gate(Supplier<ModelLimits> limits, InstantSource clock, DoubleSupplier chance) {
        this.limits = limits;
        this.clock = clock;
        this.backOff = new BackOff(chance);
    }

    /** A gate without limits; only the back-off is left. */
    public static Gate open() {
        return new Gate(() -> ModelLimits.NONE, InstantSource.system(), () -> 0.5);
    }

    /** Until when it is closed, and the sentence that says why. */
    private record Closed(Instant until, LlmFailure why) {}

    /** What was spent, in the last minute and in the last 24 hours, and the limits beside it. */
    public record Used(
            long requestsThisMinute, long requestsToday, long tokensThisMinute, long tokensToday, ModelLimits limits) {}

    public synchronized Used used() {
        Instant now = clock.instant();
        return new Used(
                spending.requests(Spending.MINUTE, now),
                spending.requests(Spending.DAY, now),
                spending.tokens(Spending.MINUTE, now),
                spending.tokens(Spending.DAY, now),
                limits.get());
    }

    /** Counts requests that an earlier run has sent; the oldest first. */
    public synchronized void remember(List<LedgerEntry> earlier) {
        for (LedgerEntry entry : earlier) {
            Ended end = entry.ended();
            spending.add(entry.sent().at(), end == null ? 0 : end.tokens().total());
        }
    }

    /** Another endpoint has done nothing wrong yet. */
    public synchronized void forgive() {
        backOff.succeeded();
    }

    /** When a request may leave again; empty where one may leave now. */
    public synchronized Optional<Instant> closedUntil() {
        return closed(clock.instant()).map(Closed::until);
    }

    /** The sentence that says so, where no request may leave now. */
    public synchronized Optional<String> whyClosed() {
        return closed(clock.instant()).map(closed -> closed.why().sentence());
    }

    /** Lets one request out, or fails with the sentence that says from when on. */
    synchronized Spending.Pass enter(long tokens) {
        Instant now = clock.instant();
        Optional<Closed> closed = closed(now);
        if (closed.isPresent()) {
            throw closed.get().why();
        }
        return spending.add(now, tokens);
    }

    synchronized void leave(Spending.Pass pass, long tokens, @Nullable LlmFailure failure) {
        pass.cost(tokens);
        if (failure == null) {
            backOff.succeeded();
        } else {
            backOff.failed(failure, clock.instant());
        }
    }

    /** After repeated failures: when it will be asked again. */
    synchronized Optional<String> remark() {
        Instant until = backOff.until(clock.instant());
        return until == null || backOff.failures() < BackOff.REPEATED
                ? Optional.empty()
                : Optional.of(waiting(until).sentence());
    }

    private Optional<Closed> closed(Instant now) {
        ModelLimits most = limits.get();
        return Stream.of(
                        waits(backOff.until(now)),
                        limited(
                                "requestsMinute",
                                most.requestsPerMinute(),
                                spending.requestsFree(Spending.MINUTE, most.requestsPerMinute(), now)),
                        limited(
                                "requestsDay",
                                most.requestsPerDay(),
                                spending.requestsFree(Spending.DAY, most.requestsPerDay(), now)),
                        limited(
                                "tokensMinute",
                                most.tokensPerMinute(),
                                spending.tokensFree(Spending.MINUTE, most.tokensPerMinute(), now)),
                        limited(
                                "tokensDay",
                                most.tokensPerDay(),
                                spending.tokensFree(Spending.DAY, most.tokensPerDay(), now)))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Closed::until));
    }

    private Optional<Closed> waits(@Nullable Instant until) {
        return Optional.ofNullable(until).map(at -> new Closed(at, waiting(at)));
    }

    private static Optional<Closed> limited(String limit, long most, @Nullable Instant until) {
        return Optional.ofNullable(until)
                .map(at -> new Closed(at, LlmFailure.of("limit." + limit, Long.toString(most), time(at))));
    }

    private LlmFailure waiting(Instant until) {
        return backOff.asked()
                ? LlmFailure.of("waitingAsked", time(until))
                : LlmFailure.of("waiting", Integer.toString(backOff.failures()), time(until));
    }

    /** On the workstation's own clock, rounded up to the next second. */
    private static String time(Instant at) {
        return TIME.format(at.plusMillis(999).atZone(ZoneId.systemDefault()));
    }
}
