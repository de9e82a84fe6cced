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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Finds the settings in {@link Tuned}: the mean F1 of each peer over seeds 1 to the one given, for many settings. A
 * program of its own, not a test; the detectors are named behind it. Each peer runs once with a low limit; higher ones keep the rows above them.
 */
public final class TunePeers {

    private static final Label NOBODY = new Label("", "", null);
    private static final double FULL = 100;
    private static final double OFF = 1e9;
    private static final double[] NONE = {OFF};

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
            for (int i = 1; i < arguments.length; i++) {
                one.run(arguments[i]);
            }
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

    private void run(String which) {
        switch (which) {
            case "price" -> prices();
            case "burst" -> bursts();
            case "volume" -> volume();
            case "failed" -> failures();
            default -> throw new IllegalArgumentException(which);
        }
    }

    private void prices() {
        limits("zprice", Tuned.zPrice(4), 4, PriceScorer.settled(), steps(10, 24, 1));
        limits("rcfprice", Tuned.forestPrice(1.5), 1.5, PriceScorer.settled(), steps(3, 5, 0.25));
    }

    private void failures() {
        scopes(
                "declines",
                2.5,
                Tuned::declines,
                Map.of(
                        Scope.CUSTOMER, new double[] {5, 6, 7, 8},
                        Scope.PRODUCT, new double[] {8, 12, 16, 20, OFF},
                        Scope.CITY, new double[] {8, 11, 15, 20, OFF},
                        Scope.SHOP, new double[] {14, 18, 22, 25, 28, OFF}));
        scopes(
                "zfailed",
                2,
                Tuned::zFailed,
                Map.of(
                        Scope.CUSTOMER, new double[] {3.5, 4, 4.5, 5},
                        Scope.PRODUCT, new double[] {6, 7.5, 9, 12, OFF},
                        Scope.CITY, new double[] {5, 7, 10, OFF},
                        Scope.SHOP, new double[] {5, 6, 7, 8, 9, OFF}));
        scopes(
                "rcffailed",
                0.8,
                Tuned::forestFailed,
                Map.of(
                        Scope.CUSTOMER, new double[] {1.75, 2, 2.25, 2.5},
                        Scope.PRODUCT, new double[] {2, 2.5, 3, OFF},
                        Scope.CITY, new double[] {1.5, 2.5, 3.5, OFF},
                        Scope.SHOP, new double[] {1.75, 2, 2.5, 3, OFF}));
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
        for (int seconds : new int[] {300, 1800, 2700, 3600, 5400, 7200}) {
            Duration window = Duration.ofSeconds(seconds);
            limits("velocity w=" + seconds, Tuned.velocity(window, 4), 3.5, new BurstScorer(), steps(5.5, 16, 1));
            limits("zburst w=" + seconds, Tuned.zBurst(window, 1), 1, new BurstScorer(), steps(2, 5, 0.25));
        }
        limits("rcfburst", Tuned.forestBurst(0.8), 0.8, new BurstScorer(), steps(1.5, 2.5, 0.1));
    }

    private void volume() {
        for (int window : new int[] {14, 28, 56}) {
            volume("z window=" + window, new ZCounts(window), new ZCounts(window), 1.5);
        }
        for (double level : new double[] {0.02, 0.035, 0.05, 0.08}) {
            for (double trend : new double[] {0, 0.05}) {
                for (double season : new double[] {0.03, 0.06, 0.1}) {
                    Smoothing smoothing = new Smoothing(level, trend, season);
                    volume(
                            "holtwinters " + smoothing,
                            new HoltWinters(7, smoothing, Math::log1p),
                            new HoltWinters(168, new Smoothing(level / 3, 0, season), Math::sqrt),
                            1.5);
                }
            }
        }
        for (int shingle : new int[] {1, 2}) {
            volume("rcf shingle=" + shingle, new ForestCounts(7, shingle), new ForestCounts(168, shingle), 0.7);
        }
    }

    private void volume(String name, CountModel days, CountModel hours, double base) {
        VolumePeer peer = new VolumePeer(shop.calendar(), new Limited(days, base), new Limited(hours, base));
        Findings found = new Replay(shop).run(peer, new StandardRows());
        for (double limit : steps(base, base * 5, base / 10)) {
            Findings above = found.where(alert -> strength(alert, base) > limit);
            note("day:" + name + " limit=" + limit, DayScorer.live(), above);
            note("hour:" + name + " limit=" + limit, HourScorer.everFound(), above);
        }
    }

    private interface FailedPeers {
        FailedPeer create(Map<Scope, Double> limits);
    }

    /** All scopes together: the limits of one are the best only beside those of the others. */
    private void scopes(String name, double base, FailedPeers peers, Map<Scope, double[]> limits) {
        Map<Scope, Double> all = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            all.put(scope, base);
        }
        Findings found = new Replay(shop).run(peers.create(all), new StandardRows());
        for (double customer : limits.getOrDefault(Scope.CUSTOMER, NONE)) {
            for (double product : limits.getOrDefault(Scope.PRODUCT, NONE)) {
                for (double city : limits.getOrDefault(Scope.CITY, NONE)) {
                    for (double shopLimit : limits.getOrDefault(Scope.SHOP, NONE)) {
                        Map<Alert.Kind, Double> above = Map.of(
                                Alert.Kind.CUSTOMER, customer,
                                Alert.Kind.PRODUCT, product,
                                Alert.Kind.CITY, city,
                                Alert.Kind.SHOP, shopLimit);
                        note(
                                name + " limits=" + new TreeMap<>(above),
                                new FailedScorer(),
                                found.where(alert -> strength(alert, base) > above.getOrDefault(alert.kind(), 0.0)));
                    }
                }
            }
        }
    }
}
