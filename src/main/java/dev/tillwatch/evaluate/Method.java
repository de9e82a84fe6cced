package dev.tillwatch.evaluate;

import dev.tillwatch.detect.Detector;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.DetectorSettings;
import dev.tillwatch.model.ShopCalendar;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/**
 * A way to find one detector's anomalies: our rules, the forerunner's, or a peer.
 *
 * @param create makes it anew, told the shop's calendar
 */
public record Method(String name, String detector, Function<ShopCalendar, Detector> create, AlertReader reader) {

    public static final String CLASSIC = "classic";
    public static final String ADAPTIVE = "adaptive";

    /** The forerunner's rule. */
    public static Method classic(DetectorFactory factory) {
        return new Method(
                CLASSIC,
                factory.id(),
                calendar -> factory.create(new DetectorSettings(Map.of(), calendar)),
                new ClassicRows());
    }

    public static Method adaptive(DetectorFactory factory) {
        return adaptive(factory, Map.of());
    }

    /** Our rule with thresholds of its own, by their ids. */
    public static Method adaptive(DetectorFactory factory, Map<String, BigDecimal> chosen) {
        return new Method(
                ADAPTIVE,
                factory.id(),
                calendar -> factory.create(new DetectorSettings(chosen, calendar)),
                new StandardRows());
    }

    /** Replays the shop. The forerunner's volume rule writes most of its days anew with every order. */
    public Findings replay(LabelledShop shop) {
        Replay replay = new Replay(shop);
        Detector detector = create.apply(shop.calendar());
        return name.equals(CLASSIC) && detector().equals("volume")
                ? replay.runByTheHour(detector, reader)
                : replay.run(detector, reader);
    }
}
