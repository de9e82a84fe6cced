package dev.tillwatch.evaluate.peer;

import dev.tillwatch.evaluate.peer.HoltWinters.Smoothing;
import dev.tillwatch.evaluate.peer.VolumePeer.Limited;
import dev.tillwatch.model.ShopCalendar;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The settings of the peers with the best mean F1 on usual shops of low seeds: failed payments 1 to 10, sales volume and
 * bursts 1 to 6, price 1 to 4. A scope of failed payments without a limit did better left out.
 */
final class Tuned {

    private static final int WEEK = 7;
    private static final int HOURS_A_DAY = 24;
    private static final int PRICE_VALUES = 3;
    private static final int FAILED_VALUES = 2;

    private static final double Z_PRICE = 15;
    private static final double FOREST_PRICE = 4;
    private static final double Z_DAY = 2.55;
    private static final double Z_HOUR = 5.85;
    private static final int Z_WINDOW = 56;
    private static final int Z_HOUR_WINDOW = 14;
    private static final double HOLT_WINTERS_DAY = 2.1;
    private static final double HOLT_WINTERS_HOUR = 5.25;
    private static final double FOREST_DAY = 1.05;
    private static final double FOREST_HOUR = 2.6;
    private static final Smoothing DAY_SMOOTHING = new Smoothing(0.035, 0.05, 0.06);
    private static final Smoothing HOUR_SMOOTHING = new Smoothing(0.027, 0, 0.06);
    private static final int DAY_SHINGLE = 1;
    private static final int HOUR_SHINGLE = 2;
    private static final double Z_BURST = 2.5;
    private static final Duration Z_BURST_WINDOW = Duration.ofMinutes(45);
    private static final Duration VELOCITY_WINDOW = Duration.ofMinutes(45);
    private static final double VELOCITY = 11;
    private static final double FOREST_BURST = 1.9;
    private static final List<Duration> BURST_WINDOWS =
            List.of(Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    private static final Map<Scope, Double> Z_FAILED = Map.of(Scope.CUSTOMER, 4.0, Scope.PRODUCT, 9.0, Scope.SHOP, 6.0);
    private static final Map<Scope, Double> DECLINES =
            Map.of(Scope.CUSTOMER, 6.0, Scope.PRODUCT, 20.0, Scope.SHOP, 28.0);
    private static final Map<Scope, Double> FOREST_FAILED = Map.of(Scope.CUSTOMER, 2.0, Scope.PRODUCT, 2.5);

    private Tuned() {}

    static PricePeer zPrice() {
        return zPrice(Z_PRICE);
    }

    static PricePeer zPrice(double limit) {
        return new PricePeer(true, limit, () -> new ZScores(PRICE_VALUES));
    }

    static PricePeer forestPrice() {
        return forestPrice(FOREST_PRICE);
    }

    static PricePeer forestPrice(double limit) {
        return new PricePeer(false, limit, () -> new Forest(PRICE_VALUES));
    }

    static VolumePeer zVolume(ShopCalendar calendar) {
        return new VolumePeer(calendar, new Limited(new ZCounts(Z_WINDOW), Z_DAY), zHours());
    }

    static Limited zHours() {
        return new Limited(new ZCounts(Z_HOUR_WINDOW), Z_HOUR);
    }

    static VolumePeer holtWinters(ShopCalendar calendar) {
        Limited days = new Limited(new HoltWinters(WEEK, DAY_SMOOTHING, Math::log1p), HOLT_WINTERS_DAY);
        return new VolumePeer(calendar, days, holtWintersHours(HOURS_A_DAY));
    }

    /** With the square root, which gives counts of any size the same spread. */
    static Limited holtWintersHours(int aDay) {
        return new Limited(new HoltWinters(WEEK * aDay, HOUR_SMOOTHING, Math::sqrt), HOLT_WINTERS_HOUR);
    }

    static VolumePeer forestVolume(ShopCalendar calendar) {
        Limited days = new Limited(new ForestCounts(WEEK, DAY_SHINGLE), FOREST_DAY);
        return new VolumePeer(calendar, days, forestHours(HOURS_A_DAY));
    }

    static Limited forestHours(int aDay) {
        return new Limited(new ForestCounts(WEEK * aDay, HOUR_SHINGLE), FOREST_HOUR);
    }

    static BurstPeer zBurst() {
        return zBurst(Z_BURST_WINDOW, Z_BURST);
    }

    static BurstPeer zBurst(Duration window, double limit) {
        return new BurstPeer(List.of(window), limit, new ZScores(1));
    }

    static BurstPeer velocity() {
        return velocity(VELOCITY_WINDOW, VELOCITY);
    }

    /** So many orders within the window. */
    static BurstPeer velocity(Duration window, double least) {
        return new BurstPeer(List.of(window), least - 0.5, counts -> Math.exp(counts[0]));
    }

    static BurstPeer forestBurst() {
        return forestBurst(FOREST_BURST);
    }

    static BurstPeer forestBurst(double limit) {
        return new BurstPeer(BURST_WINDOWS, limit, new Forest(BURST_WINDOWS.size()));
    }

    static FailedPeer zFailed() {
        return zFailed(Z_FAILED);
    }

    static FailedPeer zFailed(Map<Scope, Double> limits) {
        return new FailedPeer(limits, scope -> {
            ZScores declines = new ZScores(1);
            return counts -> declines.judge(counts[0]);
        });
    }

    static FailedPeer declines() {
        return declines(DECLINES);
    }

    /** So many declines within 30 minutes; a limit is half a decline below. */
    static FailedPeer declines(Map<Scope, Double> limits) {
        return new FailedPeer(limits, scope -> counts -> counts[0] + 0.5);
    }

    static FailedPeer forestFailed() {
        return forestFailed(FOREST_FAILED);
    }

    static FailedPeer forestFailed(Map<Scope, Double> limits) {
        return new FailedPeer(limits, scope -> {
            Forest forest = new Forest(FAILED_VALUES);
            return counts -> forest.judge((float) Math.log(counts[0]), (float) Math.log(counts[1]));
        });
    }
}
