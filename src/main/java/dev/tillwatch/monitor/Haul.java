package dev.tillwatch.monitor;

import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/**
 * What one poll brought home: transactions as they are now, ascending, ids that are gone, and whether the shop holds
 * more than was read (then {@code now} is not yet fully known). {@code wentBack}: all that was newest is gone, so the shop is an older
 * or another one.
 */
record Haul(
        LocalDateTime now,
        boolean more,
        boolean wentBack,
        List<CatalogPriceChanged> prices,
        List<Transaction> rows,
        Collection<Long> gone) {}
