package dev.tillwatch.detect.adaptive;

import dev.tillwatch.detect.Detection;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.AnomalyKey;
import dev.tillwatch.model.Observation;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Withdrawal;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two detectors of one kind in one window: knows which of them shows what. Where both show the same row or point, the
 * one that knows the past is right.
 */
final class TwoViews {

    /** A point of the chart. */
    private record Point(String series, LocalDateTime at) {

        static Point of(Reading reading) {
            return new Point(reading.series(), reading.at());
        }
    }

    private final Set<AnomalyKey> wholeRows = new HashSet<>();
    private final Set<AnomalyKey> aheadRows = new HashSet<>();
    private final Set<Point> wholePoints = new HashSet<>();
    private final Set<Point> aheadPoints = new HashSet<>();

    /** What the detector that knows the past found: shown as it is. */
    Detection ofWhole(Detection found) {
        for (Withdrawal withdrawal : found.withdrawn()) {
            wholeRows.remove(withdrawal.key());
        }
        found.current().forEach(row -> takeOver(row.key()));
        found.observations().forEach(row -> takeOver(row.key()));
        for (Reading reading : found.readings()) {
            Point point = Point.of(reading);
            aheadPoints.remove(point);
            wholePoints.add(point);
        }
        return found;
    }

    private void takeOver(AnomalyKey key) {
        aheadRows.remove(key);
        wholeRows.add(key);
    }

    /** What the other one found, without what is not its to show. */
    Detection ofAhead(Detection found) {
        List<Anomaly> current = new ArrayList<>(found.current());
        current.removeIf(row -> wholeRows.contains(row.key()));
        List<Observation> observations = new ArrayList<>(found.observations());
        observations.removeIf(row -> wholeRows.contains(row.key()));
        List<Reading> readings = new ArrayList<>(found.readings());
        readings.removeIf(reading -> wholePoints.contains(Point.of(reading)));
        current.forEach(row -> aheadRows.add(row.key()));
        observations.forEach(row -> aheadRows.add(row.key()));
        readings.forEach(reading -> aheadPoints.add(Point.of(reading)));
        List<Withdrawal> withdrawn = new ArrayList<>();
        for (Withdrawal withdrawal : found.withdrawn()) {
            if (aheadRows.remove(withdrawal.key())) {
                AnomalyKey heir = withdrawal.replacedBy();
                boolean shown = heir != null && (aheadRows.contains(heir) || wholeRows.contains(heir));
                withdrawn.add(shown ? withdrawal : new Withdrawal(withdrawal.key(), withdrawal.reason(), null));
            }
        }
        return new Detection(readings, current, observations, withdrawn);
    }

    /** The one that knows the past has seen all: withdraws, beside what it found, what only the other one shows. */
    Detection replaceAhead(Detection found) {
        ofWhole(found);
        List<Withdrawal> withdrawn = new ArrayList<>(found.withdrawn());
        aheadRows.forEach(key -> withdrawn.add(new Withdrawal(key, "history", null)));
        List<Reading> readings = new ArrayList<>(found.readings());
        for (Point point : aheadPoints) {
            readings.add(new Reading(point.series(), point.at(), Double.NaN, Double.NaN, Double.NaN, true));
        }
        return new Detection(readings, found.current(), found.observations(), withdrawn);
    }

    void save(DataOutput out) throws IOException {
        saveRows(out, wholeRows);
        saveRows(out, aheadRows);
        savePoints(out, wholePoints);
        savePoints(out, aheadPoints);
    }

    void restore(DataInput in) throws IOException {
        restoreRows(in, wholeRows);
        restoreRows(in, aheadRows);
        restorePoints(in, wholePoints);
        restorePoints(in, aheadPoints);
    }

    private static void saveRows(DataOutput out, Set<AnomalyKey> rows) throws IOException {
        out.writeInt(rows.size());
        for (AnomalyKey key : rows) {
            out.writeUTF(key.detector());
            out.writeUTF(key.kind());
            out.writeUTF(key.id());
        }
    }

    private static void restoreRows(DataInput in, Set<AnomalyKey> rows) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            rows.add(new AnomalyKey(in.readUTF(), in.readUTF(), in.readUTF()));
        }
    }

    private static void savePoints(DataOutput out, Set<Point> points) throws IOException {
        out.writeInt(points.size());
        for (Point point : points) {
            out.writeUTF(point.series());
            out.writeUTF(point.at().toString());
        }
    }

    private static void restorePoints(DataInput in, Set<Point> points) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            points.add(new Point(in.readUTF(), LocalDateTime.parse(in.readUTF())));
        }
    }
}
