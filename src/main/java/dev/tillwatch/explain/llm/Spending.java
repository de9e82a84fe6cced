package dev.tillwatch.explain.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The requests of the last 24 hours, and what each cost. */
final class Spending {

    static final Duration MINUTE = Duration.ofMinutes(1);
    static final Duration DAY = Duration.ofDays(1);

    /** One request; its tokens are a guess until it has ended. */
    static final class Pass {
        private final Instant at;
        private long tokens;

        private Pass(Instant at, long tokens) {
            this.at = at;
            this.tokens = tokens;
        }

        void cost(long known) {
            tokens = known;
        }
    }

    private final Deque<Pass> passes = new ArrayDeque<>();

    Pass add(Instant at, long tokens) {
        Pass pass = new Pass(at, tokens);
        passes.add(pass);
        return pass;
    }

    long requests(Duration window, Instant now) {
        return sum(window, now, pass -> 1);
    }

    long tokens(Duration window, Instant now) {
        return sum(window, now, pass -> pass.tokens);
    }

    /** When fewer than {@code limit} requests lie within the window; null where it is so now, or without a limit. */
    @Nullable
    Instant requestsFree(Duration window, long limit, Instant now) {
        return free(window, limit, now, pass -> 1);
    }

    /** The same for tokens. */
    @Nullable
    Instant tokensFree(Duration window, long limit, Instant now) {
        return free(window, limit, now, pass -> pass.tokens);
    }

    private @Nullable Instant free(Duration window, long limit, Instant now, ToLongFunction<Pass> what) {
        long left = sum(window, now, what);
        if (limit <= 0 || left < limit) {
            return null;
        }
        for (Pass pass : passes) {
            if (within(pass, window, now)) {
                left -= what.applyAsLong(pass);
                if (left < limit) {
                    return pass.at.plus(window);
                }
            }
        }
        return now.plus(window);
    }

    private long sum(Duration window, Instant now, ToLongFunction<Pass> what) {
        while (!passes.isEmpty() && !within(passes.peek(), DAY, now)) {
            passes.remove();
        }
        return passes.stream()
                .filter(pass -> within(pass, window, now))
                .mapToLong(what)
                .sum();
    }

    private static boolean within(Pass pass, Duration window, Instant now) {
        return pass.at.plus(window).isAfter(now);
    }
}
