package dev.tillwatch.store;

/** Checksums of transactions, and of their items by transaction. */
record HeldSums(RowSums transactions, RowSums items) {

    HeldSums() {
        this(new RowSums(), new RowSums());
    }

    /** The lowest id, at least {@code from}, at which they are not the same. */
    long firstUnlike(HeldSums other, long from) {
        return Math.min(transactions.firstUnlike(other.transactions, from), items.firstUnlike(other.items, from));
    }

    void become(long from, long to, HeldSums behind) {
        transactions.become(from, to, behind.transactions);
        items.become(from, to, behind.items);
    }
}
