package dev.tillwatch.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Transactions and items as they come from the server, and the queries that bring them. */
record RawRows(List<RawTransaction> transactions, List<RawItem> items) {

    RawRows() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** Each transaction with its items, where both come in the order of transactions. */
    void forEach(BiConsumer<RawTransaction, List<RawItem>> action) {
        int at = 0;
        for (RawTransaction row : transactions) {
            while (at < items.size() && items.get(at).transactionId() < row.id()) {
                at++;
            }
            int first = at;
            while (at < items.size() && items.get(at).transactionId() == row.id()) {
                at++;
            }
            action.accept(row, items.subList(first, at));
        }
    }

    /** Those of the ids that exist. */
    List<Query> withIds(Collection<Long> ids, int limitMs) {
        List<Query> queries = new ArrayList<>();
        for (List<Long> piece : IdLists.pieces(new TreeSet<>(ids))) {
            queries.add(Query.into(
                    transactions,
                    Sql.select(Sql.transactionsWithIds(piece.size()), limitMs),
                    piece,
                    RawTransaction::read));
            queries.add(Query.into(items, Sql.select(Sql.itemsWithIds(piece.size()), limitMs), piece, RawItem::read));
        }
        return queries;
    }
}
