package dev.tillwatch.evaluate.peer;

import java.time.LocalDateTime;

/** Says how unusual an interval's count is against those before it, in order of time; learns from it afterwards. */
public interface CountModel {

    double strength(LocalDateTime at, double count);
}
