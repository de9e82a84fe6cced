/** Unusual days and hours: judged against what the weekday, the hour and the calendar let expect. */
@NullMarked
package dev.tillwatch.detect.adaptive.volume;

import org.jspecify.annotations.NullMarked;
