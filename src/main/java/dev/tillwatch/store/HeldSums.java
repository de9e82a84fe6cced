package dev.tillwatch.store;

/** Checksums of transactions, and of their items by transaction. */
record HeldSums(RowSums transactions, RowSums items) {

    HeldSums() {
        this(new RowSums(), new RowSums());
    }

    /** The lowest id at which they are not the same. */
    long firstUnlike(HeldSums other) {
        return Math.min(transactions.firstUnlike(other.transactions), items.firstUnlike(other.items));
    }

    void become(long from, long to, HeldSums behind) {
        transactions.become(from, to, behind.transactions);
        items.become(from, to, behind.items);
    }
}
