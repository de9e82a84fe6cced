package dev.tillwatch.app;

import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.ShopHistory;
import dev.tillwatch.ui.Commands;
import dev.tillwatch.ui.detail.BehindReader;
import dev.tillwatch.ui.detail.EarlierReader;
import dev.tillwatch.ui.detail.Readers;
import dev.tillwatch.ui.detector.Aside;
import dev.tillwatch.usual.EarlierRows;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program and a shop that do nothing. */
final class Nothing implements Host, Commands, ShopHistory {

    /** Of a shop that holds nothing, and of which nothing was found. */
    Readers readers() {
        EarlierRows none = new EarlierRows(FoundRows.NONE, List.of(), () -> true);
        return new Readers(new BehindReader(this, Runnable::run), new EarlierReader(none, Aside.AT_ONCE));
    }

    @Override
    public Map<Long, String> names(Collection<Long> customers) {
        return Map.of();
    }

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void pollNow() {}

    @Override
    public void toggleFullScreen() {}

    @Override
    public void connectElsewhere() {}

    @Override
    public void judgeAnew() {}

    @Override
    public void quit() {}

    @Override
    public Optional<Path> chooseExport(String suggestedName) {
        return Optional.empty();
    }

    @Override
    public List<Transaction> transactions(Collection<Long> ids) {
        return List.of();
    }

    @Override
    public List<Transaction> ofCustomer(long customerId, LocalDateTime until, int limit) {
        return List.of();
    }

    @Override
    public List<Transaction> withProduct(String productId, int limit) {
        return List.of();
    }
}
