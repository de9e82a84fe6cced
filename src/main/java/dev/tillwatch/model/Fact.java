package dev.tillwatch.model;

import java.util.List;

/**
 * One checkable figure: its value, how it was computed in words (empty for a plain column value) and the rows it comes
 * from. Sentences, the detail pane, exports and prompts are made from facts and from nothing else.
 */
public record Fact(String id, Value value, String formula, List<RowRef> rows, Privacy privacy) {

    public Fact {
        rows = List.copyOf(rows);
    }

    /** A public fact without a formula. */
    public static Fact of(String id, Value value, RowRef... rows) {
        return new Fact(id, value, "", List.of(rows), Privacy.PUBLIC);
    }

    /** A public fact that was computed. */
    public static Fact computed(String id, Value value, String formula, List<RowRef> rows) {
        return new Fact(id, value, formula, rows, Privacy.PUBLIC);
    }

    /** The customer, never sent by name. */
    public static Fact person(String id, Customer customer) {
        return new Fact(
                id,
                new Value.Person(customer.id(), customer.name()),
                "",
                List.of(RowRef.customer(customer.id())),
                Privacy.PERSON);
    }

    /** Text that others wrote. */
    public static Fact text(String id, String text, RowRef... rows) {
        return new Fact(id, new Value.Text(text), "", List.of(rows), Privacy.FREE_TEXT);
    }
}
