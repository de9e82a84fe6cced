package dev.tillwatch.evaluate.peer;

import java.time.LocalDateTime;

/** Says of one interval's count after the other whether it is unusual. */
public interface CountJudge {

    boolean unusual(LocalDateTime at, double count);
}
