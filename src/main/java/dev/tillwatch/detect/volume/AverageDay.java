package dev.tillwatch.detect.volume;

import java.math.BigDecimal;

/** The plain average over the days with at least one order, rounded as shown. */
record AverageDay(BigDecimal orders, BigDecimal revenue) {}
