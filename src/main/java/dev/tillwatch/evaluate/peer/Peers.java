package dev.tillwatch.evaluate.peer;

import dev.tillwatch.detect.Detector;
import dev.tillwatch.evaluate.Method;
import dev.tillwatch.evaluate.StandardRows;
import dev.tillwatch.model.ShopCalendar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The peers as they take part: each with the settings that did best on low seeds. */
public final class Peers {

    public static final String Z_SCORE = "zscore";
    public static final String FOREST = "rcf";
    public static final String HOLT_WINTERS = "holt_winters";
    public static final String VELOCITY = "velocity";
    public static final String DECLINES = "declines_30min";

    private Peers() {}

    /** Whether the Random Cut Forest is there: the installed program comes without it. */
    public static boolean forestAvailable() {
        return Forest.available();
    }

    /** Every peer that is there. */
    public static List<Method> all() {
        List<Method> peers = new ArrayList<>();
        peers.add(peer(Z_SCORE, "price", calendar -> Tuned.zPrice()));
        peers.add(peer(Z_SCORE, "volume", Tuned::zVolume));
        peers.add(peer(HOLT_WINTERS, "volume", Tuned::holtWinters));
        peers.add(peer(Z_SCORE, "burst", calendar -> Tuned.zBurst()));
        peers.add(peer(VELOCITY, "burst", calendar -> Tuned.velocity()));
        peers.add(peer(Z_SCORE, "failed", calendar -> Tuned.zFailed()));
        peers.add(peer(DECLINES, "failed", calendar -> Tuned.declines()));
        if (forestAvailable()) {
            peers.add(peer(FOREST, "price", calendar -> Tuned.forestPrice()));
            peers.add(peer(FOREST, "volume", Tuned::forestVolume));
            peers.add(peer(FOREST, "burst", calendar -> Tuned.forestBurst()));
            peers.add(peer(FOREST, "failed", calendar -> Tuned.forestFailed()));
        }
        return peers;
    }

    /** Those that judge any series of counts, by name, with that many intervals in a day. */
    public static Map<String, Supplier<CountJudge>> ofCounts(int aDay) {
        Map<String, Supplier<CountJudge>> judges = new LinkedHashMap<>();
        judges.put(Method.CLASSIC, BelowAverage::new);
        judges.put(Z_SCORE, () -> judge(Tuned.zHours()));
        judges.put(HOLT_WINTERS, () -> judge(Tuned.holtWintersHours(aDay)));
        if (forestAvailable()) {
            judges.put(FOREST, () -> judge(Tuned.forestHours(aDay)));
        }
        return judges;
    }

    private static CountJudge judge(VolumePeer.Limited limited) {
        return (at, count) -> limited.model().strength(at, count) > limited.limit();
    }

    static Method peer(String name, String detector, Function<ShopCalendar, Detector> create) {
        return new Method(name, detector, create, new StandardRows());
    }
}
