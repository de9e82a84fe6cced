package dev.tillwatch.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A typed value of a fact, so that one place decides how each kind is written. */
public sealed interface Value {

    /** An amount in the shop's currency. */
    record Money(BigDecimal amount) implements Value {}

    /** A number of things. */
    record Count(long count) implements Value {}

    /** A plain number with decimals (an average, a rate a day). */
    record Decimal(BigDecimal number) implements Value {}

    /** A percentage; {@code signed} where the sign is part of the message. */
    record Percent(BigDecimal percent, boolean signed) implements Value {}

    /** A length of time in whole seconds. */
    record Seconds(long seconds) implements Value {}

    /** A moment in the shop's own zone. */
    record Moment(LocalDateTime at) implements Value {}

    /** A calendar day of the shop. */
    record Day(LocalDate date) implements Value {}

    /** The id of a row. */
    record Id(long id) implements Value {}

    /** A customer. */
    record Person(long customerId, @Nullable String name) implements Value {}

    /** Text from the shop's data. */
    record Text(String text) implements Value {}

    /** A word of ours, translated by the bundle {@code detectors} under {@code code.<word>}. */
    record Code(String word) implements Value {}

    /** From low to high, both included. */
    record Range(Value low, Value high) implements Value {}

    /** Known to be absent: written as a dash. */
    record Absent() implements Value {}
}
