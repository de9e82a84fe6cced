package dev.tillwatch.model;

/** Points at the row that a figure comes from. */
public record RowRef(Table table, String id) {

    /** Where the row lies; a DAY is the group of all transactions of one calendar day (ISO date as its id). */
    public enum Table {
        CUSTOMER,
        PRODUCT,
        TRANSACTION,
        ITEM,
        DAY
    }

    public static RowRef transaction(long id) {
        return new RowRef(Table.TRANSACTION, Long.toString(id));
    }

    public static RowRef item(long id) {
        return new RowRef(Table.ITEM, Long.toString(id));
    }

    public static RowRef customer(long id) {
        return new RowRef(Table.CUSTOMER, Long.toString(id));
    }

    public static RowRef product(String id) {
        return new RowRef(Table.PRODUCT, id);
    }
}
