package dev.tillwatch.detect.adaptive.volume;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Judges every day again one, three, seven, fourteen and twenty-eight days later by what came after it, and finds rows of
 * days that together are unusual.
 */
final class LookingBack {

    /** So many days later a day is judged again. */
    private static final int[] LATER = {1, 3, 7, 14, 28};

    private static final int NOT_YET = -1;
    /** Beyond this many standard deviations a day belongs to a row of days. */
    private static final double FAR = 1.7;
    /** Days of a row that are judged together at least. */
    private static final int ROW = 3;

    private static final double STRICTER = 1.1;
    /** Beside an unusual day less is needed. */
    private static final double BESIDE = 0.7;
    /** The part of the variance that neighbouring days share. */
    private static final double ALIKE = 0.3;

    private record Judged(int until, Hindsight.Verdict verdict) {}

    private final VolumeThresholds thresholds;
    private final List<Judged> judged = new ArrayList<>();
    private BitSet unusual = new BitSet();

    LookingBack(VolumeThresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Judges what can be judged better now.
     *
     * @param changedFrom the number of the first day that is new or has changed
     * @return the number of the first day whose verdict may have changed
     */
    int advance(List<DayVerdict> days, int changedFrom) {
        while (judged.size() > days.size()) {
            judged.removeLast();
        }
        int first = days.size();
        int oldest = Math.max(0, changedFrom - LATER[LATER.length - 1]);
        for (int at = oldest; at < days.size(); at++) {
            int until = until(at, days.size() - 1);
            boolean known = at < judged.size() && judged.get(at).until == until && until < changedFrom;
            if (known) {
                continue;
            }
            Judged now = new Judged(until, until == NOT_YET ? NOTHING : Hindsight.judge(days, at, until));
            if (at < judged.size()) {
                judged.set(at, now);
            } else {
                judged.add(now);
            }
            first = Math.min(first, at);
        }
        BitSet before = unusual;
        unusual = find(days);
        BitSet turned = (BitSet) before.clone();
        turned.xor(unusual);
        int firstTurned = turned.nextSetBit(0);
        return firstTurned < 0 ? first : Math.min(first, firstTurned);
    }

    private static final Hindsight.Verdict NOTHING = new Hindsight.Verdict(0, 0, 0);

    private static int until(int at, int last) {
        int until = NOT_YET;
        for (int later : LATER) {
            until = at + later <= last ? at + later : until;
        }
        return until;
    }

    private BitSet find(List<DayVerdict> days) {
        BitSet found = new BitSet();
        int start = 0;
        while (start < judged.size()) {
            int end = start + 1;
            while (end < judged.size() && far(end) && far(start) && below(end) == below(start)) {
                end++;
            }
            mark(days, start, end, found);
            start = end;
        }
        return found;
    }

    private boolean far(int at) {
        return Math.abs(z(at)) > FAR;
    }

    private boolean below(int at) {
        return z(at) < 0;
    }

    private double z(int at) {
        return judged.get(at).verdict.z();
    }

    /** A row of days on one side. */
    private void mark(List<DayVerdict> days, int start, int end, BitSet found) {
        double sum = 0;
        boolean any = false;
        for (int at = start; at < end; at++) {
            sum += z(at);
            any |= Math.abs(z(at)) > need(days, at) && effect(days, at);
        }
        int count = end - start;
        double together = Math.abs(sum) / Math.sqrt(count * (1 + (count - 1) * ALIKE));
        boolean row = count >= ROW && together > STRICTER * thresholds.dayZ();
        for (int at = start; at < end; at++) {
            boolean strong = Math.abs(z(at)) > (any ? BESIDE : 1) * need(days, at);
            if ((strong || row) && days.get(at).judged() && effect(days, at)) {
                found.set(at);
            }
        }
    }

    private double need(List<DayVerdict> days, int at) {
        return thresholds.dayZ(size(days, at));
    }

    private boolean effect(List<DayVerdict> days, int at) {
        return size(days, at) > thresholds.dayEffect();
    }

    private double size(List<DayVerdict> days, int at) {
        double expected = judged.get(at).verdict.expected();
        return Math.abs(Math.log((days.get(at).counted().against(expected) + 0.5) / (expected + 0.5)));
    }

    boolean unusual(int at) {
        return unusual.get(at);
    }

    Hindsight.Verdict verdict(int at) {
        return judged.get(at).verdict;
    }
}
