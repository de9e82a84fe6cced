package dev.tillwatch.ui.detail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A value axis from 0 with round steps (1, 2 or 5 times a power of ten), turning values into y positions. */
record ValueAxis(double highest, double step, double top, double bottom) {

    private static final int STEPS = 3;

    /** Up to at least {@code most}; a mark may stand up to a tenth over the last label. */
    static ValueAxis upTo(double most, double top, double bottom) {
        double rough = Math.max(1, most) / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        for (double times : new double[] {1, 2, 5, 10}) {
            step = power * times;
            if (step >= rough * 0.9) {
                break;
            }
        }
        double highest = Math.ceil(Math.max(1, most) / (step * 1.1)) * step;
        return new ValueAxis(Math.max(highest, most), step, top, bottom);
    }

    double y(double value) {
        return bottom - (bottom - top) * Math.clamp(value, 0, highest) / highest;
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = 0; i * step <= highest + step / 100; i++) {
            ticks.add(BigDecimal.valueOf(i * step).setScale(step < 1 ? 2 : 0, RoundingMode.HALF_UP));
        }
        return ticks;
    }
}
