package dev.tillwatch.monitor;

import java.time.LocalDateTime;

/** What the feed learns when it begins: which ids there are, when that was, and the books that it keeps from there on. */
record FeedStart(ShopHead head, LocalDateTime now, LiveReader reader, Ledger ledger) {

    /** At a shop that was never read before. */
    static FeedStart at(TransactionSource source, FeedOptions options) throws ShopUnavailable {
        ShopHead head = source.head();
        LocalDateTime now = source.now();
        LocalDateTime lookBack = now.minusDays(options.lookBackDays());
        return new FeedStart(head, now, new LiveReader(source, head, options), new Ledger(options.seen(), lookBack));
    }

    /** What the audit may look at: nothing above what has been read nor what every poll looks at itself. */
    Audit.Reach reach(FeedOptions options, boolean historyComplete, LocalDateTime until) {
        // While the past is being loaded, what it has not come to yet is unknown, not changed.
        long from = historyComplete ? Long.MIN_VALUE : head.recentTransaction();
        long fromItem = historyComplete ? Long.MIN_VALUE : head.lastItem() + 1;
        var newest = options.seen().last(reader.position(), ShopHead.RECENT);
        long to = newest.isEmpty() ? reader.position() : newest.getFirst() - 1;
        return new Audit.Reach(new IdRange(from, to), new IdRange(fromItem, reader.itemPosition()), until);
    }
}
