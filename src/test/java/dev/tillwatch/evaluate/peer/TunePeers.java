package dev.tillwatch.evaluate.peer;

import dev.tillwatch.evaluate.Alert;
import dev.tillwatch.evaluate.Findings;
import dev.tillwatch.evaluate.Label;
import dev.tillwatch.evaluate.LabelledShop;
import dev.tillwatch.evaluate.Replay;
import dev.tillwatch.evaluate.SimulatedShops;
import dev.tillwatch.evaluate.StandardRows;
import dev.tillwatch.evaluate.peer.HoltWinters.Smoothing;
import dev.tillwatch.evaluate.peer.VolumePeer.Limited;
import dev.tillwatch.evaluate.score.BurstScorer;
import dev.tillwatch.evaluate.score.DayScorer;
import dev.tillwatch.evaluate.score.FailedScorer;
import dev.tillwatch.evaluate.score.HourScorer;
import dev.tillwatch.evaluate.score.PriceScorer;
import dev.tillwatch.evaluate.score.Scorer;
import dev.tillwatch.evaluate.score.Truth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Finds the settings in {@link Tuned}: the mean F1 of each peer over seeds 1 to the one given, for many settings. A
 * program of its own, not a test. Each peer runs once with a low limit; higher ones keep the rows above them.
 */
public final class TunePeers {

    private static final Label NOBODY = new Label("", "", null);
    private static final double FULL = 100;

    private final Map<String, List<Double>> figures = new ConcurrentHashMap<>();
    private final LabelledShop shop;
    private final Truth truth;

    private TunePeers(LabelledShop shop) {
        this.shop = shop;
        this.truth = new Truth(shop);
    }

    public static void main(String[] arguments) {
        long last = Long.parseLong(arguments[0]);
        Map<String, List<Double>> all = new ConcurrentHashMap<>();
        LongStream.rangeClosed(1, last).forEach(seed -> {
            TunePeers one = new TunePeers(SimulatedShops.usual(seed));
            one.run();
            one.figures.forEach((name, f1) ->
                    all.computeIfAbsent(name, key -> new ArrayList<>()).addAll(f1));
            System.err.println("seed " + seed);
            print(all);
        });
    }

    private static void print(Map<String, List<Double>> all) {
        System.out.println("---");
        all.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Double>> each) ->
                                each.getKey().split(" ", 2)[0])
                        .thenComparing(each -> -mean(each.getValue())))
                .forEach(each -> System.out.printf(Locale.ROOT, "%s f1=%.4f%n", each.getKey(), mean(each.getValue())));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private void run() {
        PriceScorer price = PriceScorer.settled();
        limits("zprice", Tuned.zPrice(4), 4, price, steps(4, 60, 2));
        limits("rcfprice", Tuned.forestPrice(1.5), 1.5, price, steps(1.5, 12, 0.25));
        bursts();
        volume();
        scopes("declines", limits -> Tuned.declines(limits), 2.5, steps(3, 40, 1));
        scopes("zfailed", limits -> Tuned.zFailed(limits), 2, steps(2, 30, 0.5));
        scopes("rcffailed", limits -> Tuned.forestFailed(limits), 0.8, steps(1, 6, 0.25));
    }

    private static double[] steps(double from, double to, double by) {
        return DoubleStream.iterate(from, at -> at <= to, at -> at + by).toArray();
    }

    private void limits(String name, Peer peer, double base, Scorer scorer, double[] limits) {
        Findings found = new Replay(shop).run(peer, new StandardRows());
        for (double limit : limits) {
            note(name + " limit=" + limit, scorer, found.where(alert -> strength(alert, base) > limit));
        }
    }

    private void note(String name, Scorer scorer, Findings found) {
        Double f1 = scorer.score(truth, found, NOBODY).f1();
        figures.computeIfAbsent(name, key -> new ArrayList<>()).add(f1 == null ? 0 : f1);
    }

    /** Undoes {@link PeerRows#score}. */
    private static double strength(Alert alert, double base) {
        return base * alert.score() / (FULL - alert.score());
    }

    private void bursts() {
        for (int seconds : new int[] {60, 120, 300, 600, 1800, 3600, 7200}) {
            Duration window = Duration.ofSeconds(seconds);
            limits("velocity w=" + seconds, Tuned.velocity(window, 4), 3.5, new BurstScorer(), steps(3.5, 20, 1));
            limits("zburst w=" + seconds, Tuned.zBurst(window, 1), 1, new BurstScorer(), steps(1, 15, 0.25));
        }
        limits("rcfburst", Tuned.forestBurst(0.8), 0.8, new BurstScorer(), steps(0.8, 5, 0.1));
    }

    private void volume() {
        for (int window : new int[] {14, 28, 56}) {
            volume("z window=" + window, new ZCounts(window), new ZCounts(window), 1.5);
        }
        for (double level : new double[] {0.05, 0.1, 0.2, 0.35}) {
            for (double trend : new double[] {0, 0.05}) {
                for (double season : new double[] {0.05, 0.1, 0.25}) {
                    Smoothing smoothing = new Smoothing(level, trend, season);
                    volume(
                            "holtwinters " + smoothing,
                            new HoltWinters(7, smoothing, Math::log1p),
                            new HoltWinters(168, new Smoothing(level / 5, trend / 5, season), Math::sqrt),
                            1.5);
                }
            }
        }
        for (int shingle : new int[] {1, 2, 4}) {
            volume("rcf shingle=" + shingle, new ForestCounts(7, shingle), new ForestCounts(168, shingle), 0.7);
        }
    }

    private void volume(String name, CountModel days, CountModel hours, double base) {
        VolumePeer peer = new VolumePeer(shop.calendar(), new Limited(days, base), new Limited(hours, base));
        Findings found = new Replay(shop).run(peer, new StandardRows());
        for (double limit : steps(base, base * 6, base / 10)) {
            Findings above = found.where(alert -> strength(alert, base) > limit);
            note("day:" + name + " limit=" + limit, DayScorer.live(), above);
            note("hour:" + name + " limit=" + limit, HourScorer.everFound(), above);
        }
    }

    private interface FailedPeers {
        FailedPeer create(Map<Scope, Double> limits);
    }

    /** Each scope by itself: what it finds against all events, and then as far as the others do not. */
    private void scopes(String name, FailedPeers peers, double base, double[] limits) {
        Map<Scope, Double> all = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            all.put(scope, base);
        }
        Findings found = new Replay(shop).run(peers.create(all), new StandardRows());
        for (Scope scope : Scope.values()) {
            for (double limit : limits) {
                note(name + scope + " limit=" + limit, new FailedScorer(), found.where(alert ->
                        alert.kind().name().equals(scope.name()) && strength(alert, base) > limit));
            }
        }
    }
}
